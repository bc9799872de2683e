using System.Collections.Concurrent;
using System.Text;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Extracts;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>Lands one file as one batch: bytes → judged records → Arrow → Parquet. The manifest is written last.</summary>
internal sealed class BatchLander(LandingZone zone, ContractBook book, TokenBook tokens, Workbench bench)
{
    /// <summary>Lands the file; `place` says where the batch stands among the others.</summary>
    /// <exception cref="SourceRefusedException">The file can't be read as this extract; nothing is landed.</exception>
    public BatchManifest Land(ExtractFile file, Contract contract, SourceForm form, (int Build, int Order) place)
    {
        try
        {
            using var source = Utf8Source.Open(file, form);
            return Land(file, contract, form, place, source);
        }
        catch (DecoderFallbackException e)
        {
            throw EncodingFault.Explain(file, form, e);
        }
        catch (InvalidDataException e)
        {
            throw new SourceRefusedException($"{file.Name}：压缩文件已损坏或不完整；请重新压缩后提交", e);
        }
    }

    private BatchManifest Land(ExtractFile file, Contract contract, SourceForm form, (int Build, int Order) place, Stream source)
    {
        var reader = new WindowReader(source);
        var header = Header(reader, file, contract);
        var stream = Judged(reader, header, file, contract);
        var extract = contract.Extract;
        Directory.CreateDirectory(Path.GetDirectoryName(zone.Parquet(extract, form.Hash))!);
        var totals = Write(stream, contract, zone.Parquet(extract, form.Hash));
        QuarantineFile.Write(bench, stream.Faults, zone.Quarantine(extract, form.Hash));
        tokens.Flush();
        var manifest = new BatchManifest(
            extract, form.Hash, file.Name, file.ExtractedOn, place.Build, place.Order, contract.Hash, form.Encoding.ToString(),
            stream.Landed + stream.Quarantined, stream.Landed, stream.Quarantined, totals, header.Unknown);
        manifest.Write(zone.Manifest(extract, form.Hash));
        return manifest;
    }

    private static HeaderMatch Header(WindowReader reader, ExtractFile file, Contract contract)
    {
        var header = HeaderMatch.Find(reader.Head(), contract)
            ?? throw new SourceRefusedException($"{file.Name}：文件为空；应有一行表头和记录");
        if (header.Missing.Length > 0)
            throw new SourceRefusedException($"{file.Name}：第 1 行表头缺少必需的列 {string.Join("、", header.Missing)}；请补上后重新提交");
        if (header.Doubled.Length > 0)
            throw new SourceRefusedException($"{file.Name}：第 1 行表头中 {string.Join("、", header.Doubled)} 出现不止一次；请只保留一列");
        reader.Skip(header.Length);
        return header;
    }

    // Workers judge some windows ahead of DuckDB; the bound is what keeps the memory small.
    private JudgedStream Judged(WindowReader reader, HeaderMatch header, ExtractFile file, Contract contract)
    {
        var windows = new BlockingCollection<Task<JudgedWindow>>(Environment.ProcessorCount + 1);
        _ = Task.Run(() =>
        {
            try
            {
                foreach (var window in reader.Read(header.Separator))
                    windows.Add(Task.Run(() => WindowJudge.Judge(window, contract, header, book.Regions, tokens, file.ExtractedOn)));
            }
            catch (Exception e)
            {
                windows.Add(Task.FromException<JudgedWindow>(e));
            }
            finally
            {
                windows.CompleteAdding();
            }
        });
        return new(LandedSchema.Of(contract, ColumnSet.For(contract, book.Regions, tokens, file.ExtractedOn)), windows);
    }

    private Dictionary<string, decimal> Write(JudgedStream stream, Contract contract, string parquet)
    {
        var part = parquet + ".part";
        try
        {
            bench.ArrowView("judged", stream, view => bench.Execute(
                $"copy (select * exclude ({LandedSchema.Kept}) from {view} where {LandedSchema.Kept}) to '{Quote(part)}' (format parquet, compression lz4_raw)"));
        }
        catch (QueryRefusedException) when (stream.Failure is { } cause)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(cause);
        }

        var totals = ControlTotals.Of(bench, contract, part);
        DurableFile.Sync(part);
        DurableFile.Move(part, parquet);
        return totals;
    }

    private static string Quote(string path) => path.Replace("'", "''", StringComparison.Ordinal);
}
