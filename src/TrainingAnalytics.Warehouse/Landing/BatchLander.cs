using System.Runtime.ExceptionServices;
using System.Text;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Extracts;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>Lands one file as one batch: bytes → judged records → Arrow → Parquet. The manifest is written last.</summary>
internal sealed class BatchLander(LandingZone zone, ContractBook book, TokenBook tokens, Workbench bench, long unpackLimit, Action<long>? judged)
{
    /// <summary>Lands the file; `place` says where the batch stands among the others, `sample` is the note of its folder.</summary>
    /// <exception cref="SourceRefusedException">The file can't be read as this extract; nothing is landed.</exception>
    /// <exception cref="LandingStoppedException">The batch can't be written: no file can.</exception>
    public BatchManifest Land(ExtractFile file, Contract contract, SourceForm form, (int Build, int Order) place, string? sample)
    {
        try
        {
            using var source = new ReadingStream(Utf8Source.Open(file, form, unpackLimit), file.Name);
            return Land(file, contract, form, place, sample, source);
        }
        catch (DecoderFallbackException e)
        {
            throw EncodingFault.Explain(file, form, e);
        }
        catch (InvalidDataException e)
        {
            throw new SourceRefusedException($"{file.Name}：压缩文件已损坏或不完整；请重新压缩后提交", e);
        }
        catch (QueryRefusedException e)
        {
            throw new LandingStoppedException($"{file.Name}：不能写入数据仓库（{e.Message}）；请检查磁盘空间", e);
        }
    }

    private BatchManifest Land(ExtractFile file, Contract contract, SourceForm form, (int Build, int Order) place, string? sample, Stream source)
    {
        using var reader = new WindowReader(source);
        var header = Header(reader, file, contract);
        var (extract, batch) = (contract.Extract, form.Hash);
        Directory.CreateDirectory(Path.GetDirectoryName(zone.Parquet(extract, batch))!);
        using var files = new BatchFiles(zone, extract, batch);
        using var faults = new FaultSpool(zone.Quarantine(extract, batch) + ".spool.part");
        var stream = Write(reader, header, file, contract, faults, files.Parquet);
        var totals = ControlTotals.Of(bench, contract, files.Parquet);
        QuarantineFile.Write(bench, faults, files.Quarantine);
        tokens.Flush();
        var manifest = new BatchManifest(
            extract, batch, file.Name, file.ExtractedOn, place.Build, place.Order, contract.Hash, form.Encoding.ToString(),
            stream.Landed + stream.Quarantined, stream.Landed, stream.Quarantined, totals, Quarantined(contract, stream), header.Unknown, sample);
        files.Finish(manifest);
        return manifest;
    }

    private static HeaderMatch Header(WindowReader reader, ExtractFile file, Contract contract)
    {
        var (head, isWhole) = reader.Head();
        var header = HeaderMatch.Find(head, contract)
            ?? throw new SourceRefusedException($"{file.Name}：文件为空；应有一行表头和记录");
        if (header.Missing.Length > 0)
            throw new SourceRefusedException($"{file.Name}：第 1 行表头缺少必需的列 {string.Join("、", header.Missing)}；请补上后重新提交");
        if (header.Doubled.Length > 0)
            throw new SourceRefusedException($"{file.Name}：第 1 行表头中 {string.Join("、", header.Doubled)} 出现不止一次；请只保留一列");
        if (header.Length == head.Length && !isWhole)
            throw new SourceRefusedException($"{file.Name}：第 1 行表头超过 {head.Length >> 20} MB；请检查引号和换行");
        reader.Skip(header.Length);
        return header;
    }

    private JudgedStream Write(WindowReader reader, HeaderMatch header, ExtractFile file, Contract contract, FaultSpool faults, string part)
    {
        using var ahead = new JudgingAhead(
            reader.Read(header.Separator, header.FieldCount),
            window => WindowJudge.Judge(window, contract, header, book.Regions, tokens, file.ExtractedOn));
        using var stream = new JudgedStream(
            LandedSchema.Of(contract, ColumnSet.For(contract, book.Regions, tokens, file.ExtractedOn)), ahead.Windows(), faults, judged);
        try
        {
            bench.ArrowView("judged", stream, view => bench.Execute(
                $"copy (select * exclude ({LandedSchema.Kept}) from {view} where {LandedSchema.Kept}) to '{Quote(part)}' (format parquet, compression lz4_raw, use_tmp_file false)"));
        }
        catch (QueryRefusedException) when (stream.Failure is { } cause)
        {
            ExceptionDispatchInfo.Throw(cause);
        }

        return stream;
    }

    private static Dictionary<string, decimal> Quarantined(Contract contract, JudgedStream stream) =>
        Enumerable.Range(0, stream.QuarantinedTotals.Count).Where(i => contract.Columns[i].Total)
            .ToDictionary(i => contract.Columns[i].Name, i => stream.QuarantinedTotals[i]);

    private static string Quote(string path) => path.Replace("'", "''", StringComparison.Ordinal);
}
