using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Extracts;
using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse;

/// <summary>The way of the data, from an office's file to a published version.</summary>
public sealed class Pipeline(BuildOrder order, IProgress<BuildStep>? progress = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly LandingZone _zone = new(order.Folder);
    private readonly List<string> _warnings = [];

    /// <summary>More are built one query after another. Four times the region: ten times it does not fit into the 2 GB that a build may take, two at once.</summary>
    internal long ManyRows { get; init; } = 20_000_000;

    /// <summary>Lands what is new, builds a version beside the current one, checks it, publishes it.</summary>
    /// <exception cref="BuildRefusedException">There is nothing to build from.</exception>
    public BuildReport Build()
    {
        try
        {
            return Built();
        }
        catch (Exception e) when (FullDisk.Stopped(e))
        {
            throw new BuildRefusedException($"磁盘空间不足，没有发布新版本；请腾出空间后重新构建。The disk is full; nothing was published: make room and build again.（{e.Message}）", e);
        }
        catch (QueryRefusedException e)
        {
            // No question of a person's was refused: the disk is full, or a landed file was damaged.
            throw new BuildRefusedException($"不能建立新版本（{e.Message}）；请检查磁盘空间和 landing 文件夹", e);
        }
        catch (OperationCanceledException e) when (order.Stop.IsCancellationRequested)
        {
            throw new BuildRefusedException("构建已停止，没有发布新版本。The build was stopped; nothing was published.", e);
        }
        catch (SourceRefusedException e)
        {
            throw new BuildRefusedException(e.Message, e);
        }
        catch (IOException e) when (e is not (LandingStoppedException or VaultRefusedException))
        {
            throw new BuildRefusedException($"不能写入数据仓库，没有发布新版本；请检查文件夹和权限（{e.Message}）", e);
        }
    }

    private BuildReport Built()
    {
        using var held = BuildLock.Take(order.Folder, Patience, owner => Tell(BuildPhase.Waiting, owner));
        order.Folder.RemoveLeftovers();
        _zone.Recover();
        SampleNotes.Adopt(_zone, order.Folder);
        if (_zone.Batches().Count > 0) VaultNote.Require(order.Folder);
        // The models' files say nothing of the data: they are read and put into their order while it lands.
        using var reading = new Meanwhile<(ModelGraph, ImmutableArray<Pattern>)>(() => (ModelGraph.Of(ModelReader.Read(order.Product)), PatternReader.Read(order.Product)));
        return Built(reading);
    }

    private BuildReport Built(Meanwhile<(ModelGraph Graph, ImmutableArray<Pattern> Patterns)> reading)
    {
        // extract → contract → landing
        var book = ContractBook.Read(Path.Combine(order.Product.Sql, "sources"));
        var files = Land(book);
        var batches = Batches(book);
        var areMany = batches.Sum(batch => batch.Landed) > ManyRows;
        Garbage.GiveBack(isScarce: areMany && files.Any(file => file.State == FileState.Landed));
        var office = ReadOffice();
        var sample = SampleNotes.Landed(_zone, batches);
        var contents = Contents(batches, sample, office);
        if (Standing(contents) is { } standing) return Report(standing, VersionName.AsOf(standing)!.Value, false, WithSuperseded(files));

        // staging → core → anomalies → marts
        using var bench = Workbench.ForBuild(order.Folder);
        bench.Stop = order.Stop;
        if (areMany) bench.SpareMemory();
        new LandingViews(_zone, book, Path.Combine(order.Product.Sql, "sources")).Open(bench, batches);
        office.Land(bench);
        var asOf = order.AsOf ?? AsOfDate.Of(bench, book);
        if (order.AsOf is null) AsOfDate.Keep(order.Folder, contents.Hash, asOf);
        VersionCatalogue.Begin(bench, asOf);
        SampleNote.Apply(sample, bench);
        var (whole, patterns) = reading.Result;
        var graph = bench.IsSparing ? whole.Sparing() : whole;
        var models = Build(bench, graph, patterns, book, batches);

        // checks
        var checks = Check(bench, graph);

        // published version
        Tell(BuildPhase.Publishing, "");
        var name = VersionName.Of(asOf, contents.Hash[..12]);
        VersionCatalogue.Complete(bench, new(name, asOf, contents.Landing, contents.Product), models, checks);
        office.Note(bench);
        bench.Finish();
        using var shelf = new VersionShelf(order.Folder);
        var published = shelf.Publish(bench.BuildingFile, name);
        if (published.Damaged is { } aside)
            _warnings.Insert(0, $"版本 {name} 的文件已损坏，已重新建立；损坏的文件是 {aside}，可以删除。The file of version {name} was damaged and was built again; the damaged one is {aside} and may be deleted.");
        return Report(name, asOf, published.IsNew, WithSuperseded(files));
    }

    private IReadOnlyList<FileReport> Land(ContractBook book)
    {
        var (files, unreadable) = ExtractFinder.Find(order.Places);
        _warnings.AddRange(unreadable.Select(u => $"{u.Place}：{u.Message}"));
        var extracts = files.Where(f => f.Name is not SampleNote.FileName).ToList();
        var landing = new LandingProgress(extracts, order.Stop, progress);
        var reports = new LandingRun(order.Folder, book) { Samples = SampleNotes.Of(files), Stop = order.Stop, Judged = landing.Judged }.Land(extracts, landing.Ended);
        _warnings.AddRange(reports.Where(r => r.State == FileState.Rejected).Select(r => r.Message!));
        LastFiles.Keep(order.Folder, reports);
        if (_zone.Batches().Count > 0) VaultNote.Keep(order.Folder);
        return reports;
    }

    private OfficeRecord ReadOffice()
    {
        var office = OfficeRecord.Read(order.Folder);
        if (office.IsBroken)
            _warnings.Add("疑点处理记录被改动过，本版本仍采用其中的结论；请运行 verify-log 查看。The log of the work on findings was changed; this version goes by its conclusions all the same: run verify-log.");
        return office;
    }

    private IReadOnlyList<BatchManifest> Batches(ContractBook book)
    {
        var batches = _zone.Batches();
        if (batches.Count == 0)
            throw new BuildRefusedException("没有可用的数据：请给出存放 CSV 文件的文件夹，例如 build data-samples/good");
        _warnings.AddRange(LandingZone.Stale(batches, book).Select(b => $"{b.File}：数据约定已更改，请重新提交这个文件以便再次校验"));
        return batches;
    }

    private (string Landing, string Product, string Hash) Contents(IReadOnlyList<BatchManifest> batches, SampleNote? sample, OfficeRecord office)
    {
        var landing = LandingZone.Hash(batches);
        var product = ProductHash.Of(order.Product);
        return (landing, product, LandingZone.Hash([landing, product, sample?.Text ?? "", PatternSettings.Text(order.Folder), office.Text]));
    }

    // The version of the same things and the same date, where it is kept: it becomes the current one again.
    private string? Standing((string Landing, string Product, string Hash) contents)
    {
        if (order.Rebuild || (order.AsOf ?? AsOfDate.Kept(order.Folder, contents.Hash)) is not { } asOf) return null;
        var name = VersionName.Of(asOf, contents.Hash[..12]);
        if (!File.Exists(order.Folder.VersionFile(name))) return null;
        try
        {
            using var shelf = new VersionShelf(order.Folder);
            shelf.MakeCurrent(name);
            return name;
        }
        catch (QueryRefusedException)
        {
            // Damaged since it was built: it is built again, and its publication puts this file aside.
            return null;
        }
    }

    private ImmutableArray<BuiltModel> Build(Workbench bench, ModelGraph graph, ImmutableArray<Pattern> patterns, ContractBook book, IReadOnlyList<BatchManifest> batches)
    {
        var loads = new LoadReport(batches);
        var done = 0;
        var builder = new ModelBuilder(bench, graph, patterns.SelectMany(pattern => pattern.References).Select(read => read.Relation).ToHashSet());
        using var run = new Meanwhile<PatternRun>(() => Prepared(bench, patterns));
        var models = builder.Build((mine, built) =>
        {
            Tell(BuildPhase.Models, built.Model.Relation, Interlocked.Increment(ref done) / (double)graph.Order.Length, built.Took);
            if (book.Contracts.FirstOrDefault(c => built.Model.Relation == $"staging.stg_{c.Extract}") is { } contract) loads.Count(mine, contract);
        }, () => RunPatterns(run.Result, patterns.Length));
        loads.Write(bench);
        return models;
    }

    private PatternRun Prepared(Workbench bench, ImmutableArray<Pattern> patterns)
    {
        var run = new PatternRun(bench, patterns, PatternSettings.Read(order.Folder, patterns), ReadVault);
        // Where memory is scarce, the clear values come after the models.
        if (!bench.IsSparing) run.OpenVault();
        return run;
    }

    private void RunPatterns(PatternRun run, int patterns)
    {
        var done = 0;
        run.Run(ran => Tell(BuildPhase.Patterns, ran.Pattern.Name, Interlocked.Increment(ref done) / (double)patterns, ran.Took));
    }

    private IEnumerable<VaultEntry> ReadVault() => new Vault(order.Folder.Vault, InstallationKey.OpenOrCreate(order.Folder.Vault, isNew: false)).ReadAll();

    private ImmutableArray<CheckResult> Check(Workbench bench, ModelGraph graph)
    {
        Tell(BuildPhase.Checks, "");
        var checks = CheckRunner.Run(bench, graph);
        CheckRunner.RequirePublishable(checks);
        _warnings.AddRange(checks.Where(c => c.BreakingRows > 0).Select(c => $"检查 {c.Check.Name}：{c.BreakingRows} 行（{c.Check.Invariant}）"));
        return checks;
    }

    private IReadOnlyList<FileReport> WithSuperseded(IReadOnlyList<FileReport> files)
    {
        try
        {
            using var shelf = new VersionShelf(order.Folder);
            using var version = shelf.Current();
            var loads = LoadReport.Read(version, files).Where(l => l.Batch is not null).ToDictionary(l => l.Batch!);
            return [.. files.Select(f => f.Batch is not null && loads.TryGetValue(f.Batch, out var load) ? load : f)];
        }
        catch (Exception e) when (e is QueryRefusedException or IOException)
        {
            // The version is published: that must not be told as a build that failed.
            _warnings.Add(e.Message);
            return files;
        }
    }

    private BuildReport Report(string version, DateOnly asOf, bool isNew, IReadOnlyList<FileReport> files) => new(version, asOf, isNew, files, _warnings);

    private void Tell(BuildPhase phase, string at, double? done = null, TimeSpan? took = null)
    {
        order.Stop.ThrowIfCancellationRequested();
        progress?.Report(new(phase, at, done, Took: took));
    }
}
