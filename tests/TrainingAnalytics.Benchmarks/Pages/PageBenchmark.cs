using System.Globalization;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.Start;

namespace TrainingAnalytics.Benchmarks.Pages;

/// <summary>What readers wait for, one in a browser and many at once, for one size or several: prints Markdown tables.</summary>
internal sealed class PageBenchmark(BenchmarkOrder order)
{
    private const int WarmingUp = 300, Times = 3, Versions = 4, FewVersions = 2;

    // A page takes seconds there and differs little from one time to the next, and every version is asked much beforehand.
    private const long Many = 1_000_000;

    public async Task<int> Run()
    {
        using var work = new WorkFolder();
        if (order.Warehouses.Length < order.Sizes.Length && work.TooSmallFor(order.Sizes.Max(), 1) is { } fault)
        {
            Console.Error.WriteLine(fault);
            return 3;
        }

        var sizes = new List<PageFigures>();
        for (var i = 0; i < order.Sizes.Length; i++)
        {
            sizes.Add(await Measured(work, MeasuredWarehouse.Of(work, order.Sizes[i], order.Warehouses.ElementAtOrDefault(i))));
            work.Clear();
        }

        foreach (var (smaller, larger) in sizes.Zip(sizes.Skip(1))) PageFigures.PrintGrowth(smaller, larger);
        return 0;
    }

    private static async Task<PageFigures> Measured(WorkFolder work, MeasuredWarehouse warehouse)
    {
        var (figures, versions) = (new PageFigures(warehouse.Trainings), new FreshVersions(warehouse, work.New("readers")));
        await using var chromium = await Chromium.Launch();
        using var house = new House(ProductFiles.Find(), new WarehouseFolder(versions.Root));
        using var version = OpenVersion.FromFile(warehouse.File);
        var book = new AddressBook(house, version);
        await versions.Publish();
        using var server = await MeasuredServer.Start(versions.Root);
        using var leader = await Session.SignIn(server.Address, "leader");
        using var planner = await Session.SignIn(server.Address, "planner");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\n{warehouse.Trainings:N0} trainings, {Environment.ProcessorCount} cores for server, browser and viewers together, Chromium {chromium.Version}; milliseconds\n"));
        await WarmUp(leader, book.All("leader"));
        await InBrowser(versions, chromium, server, leader, planner, figures);
        await new CrowdRuns(versions, server, book.All, figures).Run();
        server.Dispose();
        await ByPage(house, book, versions, figures, warehouse);
        return figures;
    }

    // Compiled and compiled again: a server that has been running for a while.
    private static async Task WarmUp(Session session, IReadOnlyList<string> pages)
    {
        Console.Error.WriteLine("warming up …");
        for (var i = 0; i < WarmingUp; i++) await session.Get(pages[i % pages.Count]);
    }

    private static async Task InBrowser(FreshVersions versions, Chromium chromium, MeasuredServer server, Session leader, Session planner, PageFigures figures)
    {
        Console.Error.WriteLine("in the browser …");
        var runs = new BrowserRuns(versions, chromium, new SeenTable(figures), figures.Trainings < Many ? Versions : FewVersions);
        SeenTable.Head();
        await runs.JustStarted(leader);
        await runs.Running(server, leader, planner);
        Console.WriteLine($"\nStarting a server, until it says that it answers: {runs.Starts.Median:N0} ms. A new version, from its publication until readers see it: {runs.Shown.Median:N0} ms.");
    }

    private static async Task ByPage(
        House house, AddressBook book, FreshVersions versions, PageFigures figures, MeasuredWarehouse warehouse)
    {
        // What a page costs whom nothing was asked for beforehand.
        using var server = await MeasuredServer.Start(versions.Root, "--AskBeforehand", "false");
        using var leader = await Session.SignIn(server.Address, "leader");
        using var planner = await Session.SignIn(server.Address, "planner");
        await WarmUp(leader, book.All("leader"));
        Console.Error.WriteLine("page by page …");
        PageTable.Head();
        var times = warehouse.Trainings < Many ? Times : 1;
        foreach (var session in (Session[])[leader, planner])
            foreach (var page in book.Pages(session.Account).ToList())
            {
                var queries = await PageQueries.Of(house, warehouse.File, session.Account, page);
                await new PageTable(versions, server, session, figures, times).Line(page, queries, queries.Alone(warehouse.File, times));
            }
    }
}
