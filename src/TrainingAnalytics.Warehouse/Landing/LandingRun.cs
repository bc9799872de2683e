using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Extracts;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>Lands the files of one build, several at a time; a file that cannot be read never stops the others.</summary>
public sealed class LandingRun
{
    private readonly LandingZone _zone;
    private readonly ContractBook _book;
    private readonly Lazy<TokenBook> _tokens;
    private readonly IReadOnlyList<BatchManifest> _before;
    private readonly Dictionary<string, BatchManifest> _known;
    private readonly Lock _knowing = new();
    private readonly int _build;

    public LandingRun(WarehouseFolder folder, ContractBook book)
    {
        _zone = new(folder);
        _book = book;
        _before = _zone.Batches();
        _known = _before.ToDictionary(b => b.Batch);
        _build = 1 + _before.Select(b => b.Build).DefaultIfEmpty(0).Max();
        // The vault is decrypted only when something new is landed.
        _tokens = new(() =>
        {
            var key = InstallationKey.OpenOrCreate(folder.Vault);
            return new(key, new Vault(folder.Vault, key));
        });
    }

    /// <summary>Lands what is new. The reports are in the order of the files.</summary>
    public IReadOnlyList<FileReport> Land(IReadOnlyList<ExtractFile> files, Action<FileReport>? done = null)
    {
        var reports = new FileReport[files.Count];
        var forms = new SourceForm?[files.Count];
        Each(files.Count, (i, _) => forms[i] = Look(files[i], ref reports[i]));
        var first = FirstOfEach(forms);
        Each(files.Count, (i, bench) =>
        {
            reports[i] ??= first[i] == i ? Land(files[i], forms[i]!, i, bench.Value) : Copy(files[i], files[first[i]].Name);
            done?.Invoke(reports[i]);
        });
        return reports;
    }

    // Few large files are judged by many workers each; many small ones go side by side.
    private static void Each(int count, Action<int, Lazy<Workbench>> act) => Parallel.For(
        0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
        () => new Lazy<Workbench>(Workbench.InMemory),
        (i, _, bench) =>
        {
            act(i, bench);
            return bench;
        },
        bench =>
        {
            if (bench.IsValueCreated) bench.Value.Dispose();
        });

    private SourceForm? Look(ExtractFile file, ref FileReport report)
    {
        if (Contract(file) is not { } contract)
        {
            report = Report(file, null, FileState.Unknown, file.IsCsv ? "文件名不以任何数据类别开头（见 extracts 约定）" : "不是 .csv 或 .csv.gz 文件");
            return null;
        }

        try
        {
            return SourceProbe.Look(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or SourceRefusedException)
        {
            report = Report(file, contract, FileState.Rejected, Reason(file, e));
            return null;
        }
    }

    private FileReport Land(ExtractFile file, SourceForm form, int order, Workbench bench)
    {
        var contract = Contract(file)!;
        BatchManifest? known;
        lock (_knowing) known = _known.GetValueOrDefault(form.Hash);
        if (known is not null && known.ContractHash == _book[known.Extract].Hash) return Known(file, known);
        try
        {
            var place = known is null ? (_build, order) : (known.Build, known.Order);
            return Landed(new BatchLander(_zone, _book, _tokens.Value, bench).Land(file, contract, form, place));
        }
        catch (Exception e) when (e is SourceRefusedException or UnauthorizedAccessException)
        {
            return Report(file, contract, FileState.Rejected, Reason(file, e));
        }
    }

    // Two files with the same bytes are one batch: the first by path lands, the others are known.
    private static int[] FirstOfEach(SourceForm?[] forms)
    {
        var firsts = new Dictionary<string, int>();
        return [.. forms.Select((form, i) => form is null || firsts.TryAdd(form.Hash, i) ? i : firsts[form.Hash])];
    }

    private Contract? Contract(ExtractFile file) => file.IsCsv ? _book.Of(file.Name) : null;

    private static FileReport Landed(BatchManifest m) =>
        new(m.File, m.Extract, FileState.Landed, m.RowsRead, m.Landed, 0, m.Quarantined, Message(m));

    private static FileReport Known(ExtractFile file, BatchManifest m) => file.Name == m.File
        ? new(file.Name, m.Extract, FileState.Known, m.RowsRead, m.Landed, 0, m.Quarantined, "此前已装载，内容相同")
        : new(file.Name, m.Extract, FileState.Known, 0, 0, 0, 0, $"与已装载的 {m.File} 内容相同");

    private FileReport Copy(ExtractFile file, string original) =>
        Report(file, Contract(file), FileState.Known, $"与 {original} 内容相同");

    internal static string? Message(BatchManifest m) =>
        m.UnknownColumns.Count == 0 ? null : $"忽略未知的列：{string.Join("、", m.UnknownColumns)}";

    private static FileReport Report(ExtractFile file, Contract? contract, FileState state, string message) =>
        new(file.Name, contract?.Extract, state, 0, 0, 0, 0, message);

    private static string Reason(ExtractFile file, Exception e) => e switch
    {
        SourceRefusedException => e.Message,
        InvalidDataException => $"{file.Name}：压缩文件已损坏或不完整；请重新压缩后提交",
        _ => $"{file.Name}：不能读取（{e.Message}）；请检查文件和权限",
    };
}
