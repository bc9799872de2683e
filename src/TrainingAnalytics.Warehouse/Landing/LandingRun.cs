using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Contracts.Columns;
using TrainingAnalytics.Warehouse.Extracts;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>Lands the files of one build, several at a time; a file that cannot be read never stops the others.</summary>
public sealed class LandingRun
{
    private readonly WarehouseFolder _folder;
    private readonly LandingZone _zone;
    private readonly ContractBook _book;
    private readonly Lazy<TokenBook> _tokens;
    private readonly Dictionary<string, BatchManifest> _before;

    public LandingRun(WarehouseFolder folder, ContractBook book)
    {
        _folder = folder;
        _zone = new(folder);
        _book = book;
        _before = _zone.Batches().ToDictionary(b => b.Batch);
        // The vault is decrypted only when something new is landed.
        _tokens = new(() =>
        {
            var key = InstallationKey.OpenOrCreate(folder.Vault, isNew: _before.Count == 0);
            return new(key, new Vault(folder.Vault, key));
        });
    }

    /// <summary>What a compressed file may unpack to, in bytes.</summary>
    public long UnpackLimit { get; init; } = Utf8Source.UnpackLimit;

    /// <summary>The notes of the folders that hold samples.</summary>
    public SampleNotes Samples { get; init; } = SampleNotes.None;

    /// <summary>Ends the landing; what is landed by then stays.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Told of rows as they are judged, many at a time.</summary>
    public Action<long>? Judged { get; init; }

    /// <summary>Lands what is new. The reports are in the order of the files.</summary>
    /// <exception cref="IOException">The warehouse cannot be written.</exception>
    public IReadOnlyList<FileReport> Land(IReadOnlyList<ExtractFile> files, Action<FileReport>? done = null)
    {
        if (files.Count == 0) return [];
        var reports = new FileReport?[files.Count];
        var forms = new SourceForm?[files.Count];
        Each(Enumerable.Range(0, files.Count), (i, _) =>
        {
            (forms[i], reports[i]) = Look(files[i]);
            if (reports[i] is { } refused) done?.Invoke(refused);
        });
        // Files with the same bytes are one batch, so one after another: the first by path that can be landed lands.
        var batches = Enumerable.Range(0, files.Count).Where(i => forms[i] is not null).GroupBy(i => forms[i]!.Hash).Select(g => g.ToList()).ToList();
        var plan = LandingPlan.Make(_folder, _before, batches.Select(b => (forms[b[0]]!.Hash, b[0])));
        // The largest first: at the end small ones share the cores. The order of the batches is the plan's, not this one.
        Each(batches.OrderByDescending(batch => files[batch[0]].Bytes), (batch, bench) =>
        {
            var landed = _before.GetValueOrDefault(forms[batch[0]]!.Hash);
            foreach (var i in batch)
            {
                var isCounted = batch.Exists(other => reports[other]?.Batch is not null);
                (reports[i], landed) = Land(files[i], forms[i]!, plan, landed, isCounted, bench.Value);
                done?.Invoke(reports[i]!);
            }
        });
        plan.Done();
        WindowMemory.Forget();
        return reports!;
    }

    // Few large files are judged by many workers each; many small ones go side by side.
    private void Each<T>(IEnumerable<T> pieces, Action<T, Lazy<Workbench>> act)
    {
        try
        {
            // One at a time to whoever is free: dealt out beforehand, one worker was done long before the other.
            Parallel.ForEach(
                Partitioner.Create(pieces, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = Stop },
                () => new Lazy<Workbench>(NewBench),
                (piece, _, bench) =>
                {
                    act(piece, bench);
                    return bench;
                },
                bench =>
                {
                    if (bench.IsValueCreated) bench.Value.Dispose();
                });
        }
        catch (AggregateException several)
        {
            // One full disk stops every worker: the first tells it.
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
        }
    }

    private Workbench NewBench()
    {
        var bench = Workbench.InMemory();
        bench.Stop = Stop;
        // The judges keep the cores busy; a second thread of DuckDB's would only look for work.
        bench.Execute("set threads = 1");
        return bench;
    }

    private (SourceForm? Form, FileReport? Refused) Look(ExtractFile file)
    {
        if (Contract(file) is not { } contract)
            return (null, Report(file, null, FileState.Unknown, file.IsCsv ? "文件名不以任何数据类别开头（见 extracts 约定）" : "不是 .csv 或 .csv.gz 文件"));
        try
        {
            return FileKind.IsOrdinary(file.Path)
                ? (SourceProbe.Look(file, UnpackLimit), null)
                : (null, Report(file, contract, FileState.Rejected, $"{file.Name}：不是普通文件，而是管道、设备或套接字，没有读取；请提交 .csv 或 .csv.gz 文件"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or SourceRefusedException)
        {
            return (null, Report(file, contract, FileState.Rejected, Reason(file, e)));
        }
    }

    private (FileReport Report, BatchManifest? Landed) Land(ExtractFile file, SourceForm form, LandingPlan plan, BatchManifest? known, bool isCounted, Workbench bench)
    {
        var sample = Samples.For(file) ?? known?.Sample;
        if (known is not null && _book.Find(known.Extract) is var judge && (judge is null || judge.Hash == known.ContractHash))
            return (Known(file, known, isCounted), Noted(known, sample));
        try
        {
            var lander = new BatchLander(_zone, _book, _tokens.Value, bench, UnpackLimit, Judged);
            var manifest = known is null
                ? lander.Land(file, Contract(file)!, form, plan[form.Hash], sample)
                // The same bytes under a changed contract: judged again, and still the batch that they were, whatever the name today.
                : lander.Land(file with { Name = known.File, ExtractedOn = known.ExtractedOn }, _book[known.Extract], form, (known.Build, known.Order), sample);
            return (Landed(manifest), manifest);
        }
        catch (Exception e) when (e is SourceRefusedException or UnauthorizedAccessException or FileNotFoundException)
        {
            return (Report(file, Contract(file), FileState.Rejected, Reason(file, e)), known);
        }
    }

    // A folder's note may be corrected, or come, after its files.
    private BatchManifest Noted(BatchManifest known, string? sample)
    {
        if (sample == known.Sample) return known;
        var noted = known with { Sample = sample };
        noted.Write(_zone.Manifest(known.Extract, known.Batch));
        return noted;
    }

    private Contract? Contract(ExtractFile file) => file.IsCsv ? _book.Of(file.Name) : null;

    private static FileReport Landed(BatchManifest m) =>
        new(m.File, m.Extract, FileState.Landed, m.RowsRead, m.Landed, 0, m.Quarantined, Message(m), m.Batch);

    // A copy, under another name or in another folder, has no rows of its own: they are counted with the file that landed.
    private static FileReport Known(ExtractFile file, BatchManifest m, bool isCounted) => file.Name == m.File && !isCounted
        ? new(file.Name, m.Extract, FileState.Known, m.RowsRead, m.Landed, 0, m.Quarantined, "此前已装载，内容相同", m.Batch)
        : new(file.Name, m.Extract, FileState.Known, 0, 0, 0, 0, $"与已装载的 {m.File} 内容相同");

    internal static string? Message(BatchManifest m)
    {
        var unknown = m.UnknownColumns.Count == 0 ? null : $"忽略未知的列：{string.Join("、", m.UnknownColumns)}";
        var empty = m.RowsRead == 0 ? "只有表头，没有记录" : null;
        return unknown is null ? empty : empty is null ? unknown : $"{empty}；{unknown}";
    }

    private static FileReport Report(ExtractFile file, Contract? contract, FileState state, string message) =>
        new(file.Name, contract?.Extract, state, 0, 0, 0, 0, message);

    private static string Reason(ExtractFile file, Exception e) => e switch
    {
        SourceRefusedException => e.Message,
        InvalidDataException => $"{file.Name}：压缩文件已损坏或不完整；请重新压缩后提交",
        _ => $"{file.Name}：不能读取（{e.Message}）；请检查文件和权限",
    };
}
