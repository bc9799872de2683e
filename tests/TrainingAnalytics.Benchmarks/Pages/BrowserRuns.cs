namespace TrainingAnalytics.Benchmarks.Pages;

/// <summary>One reader in a browser: opens the overview, filters and drills, cold and again.</summary>
internal sealed class BrowserRuns(FreshVersions versions, Chromium chromium, SeenTable table, int newVersions)
{
    private const int Processes = 3, Again = 8;
    private const string Overview = "/overview", Lhasa = "/prefecture/540100", People = "/people", OfAPrefecture = "main a[href^='/prefecture/']";

    private static readonly string[] Years = ["year=2020", "year=2019"], Groups = ["trainee_group=employee", "trainee_group=unemployed"];

    private readonly List<double> _starts = [], _shown = [];

    /// <summary>The server processes that were started, in milliseconds until each answered.</summary>
    public Spread Starts => Spread.Of(_starts);

    /// <summary>Milliseconds from a version's publication until readers see it.</summary>
    public Spread Shown => Spread.Of(_shown);

    /// <summary>Each time a new process, a new browser profile, and a page as its first request.</summary>
    public async Task JustStarted(Session leader)
    {
        var seen = new List<Seen>();
        for (var i = 0; i < Processes; i++)
        {
            await versions.Publish();
            using var server = await MeasuredServer.Start(versions.Root);
            _starts.Add(server.Started);
            await using var visit = await chromium.Visit(server.Address, leader);
            seen.Add(await visit.Open(Overview));
        }

        table.Line("overview, server just started, empty profile", seen, SeenAim.NumberCold, SeenAim.ChartsInASecond);
    }

    /// <summary>A server that has answered many times.</summary>
    public async Task Running(MeasuredServer server, Session leader, Session planner)
    {
        var (cold, warm) = (new List<Seen>(), new List<Seen>());
        await using var visit = await chromium.Visit(server.Address, leader);
        await visit.Open(Overview);
        for (var i = 0; i < newVersions; i++)
        {
            await versions.Publish();
            cold.Add(await visit.Open(Overview));
            await leader.Until(versions.Name);
            _shown.Add(versions.Since.Elapsed.TotalMilliseconds);
            await server.Quiet();
            for (var again = 0; again < Again; again++) warm.Add(await visit.Open(Overview));
        }

        table.Line("overview, first of a version", cold, SeenAim.NumberCold, SeenAim.ChartsInASecond);
        table.Line("overview, again", warm, SeenAim.NumberWarm, SeenAim.ChartsInASecond);
        await Filtered(server, "overview, another year", Overview, visit, Years);
        await Filtered(server, "people, a category", People, visit, Groups);
        await Drilled(server, visit);
        await using var planning = await chromium.Visit(server.Address, planner);
        await Filtered(server, "prefecture with its institutions, another year", Lhasa, planning, Years);
    }

    private async Task Filtered(MeasuredServer server, string name, string page, BrowserVisit visit, string[] choices)
    {
        var (cold, warm) = (new List<Seen>(), new List<Seen>());
        for (var i = 0; i < newVersions; i++)
        {
            await versions.Publish();
            await visit.Open(page);
            await server.Quiet();
            foreach (var choice in choices) cold.Add(await visit.Filter($"a[href*='{page}?'][href*='{choice}']"));
            for (var again = 0; again < Again; again++)
                foreach (var choice in choices) warm.Add(await visit.Filter($"a[href*='{page}?'][href*='{choice}']"));
        }

        table.Line($"{name} for the first time", cold, SeenAim.RepaintAfterFilter);
        table.Line($"{name} again", warm, SeenAim.RepaintAfterFilter);
    }

    private async Task Drilled(MeasuredServer server, BrowserVisit visit)
    {
        var (cold, warm) = (new List<Seen>(), new List<Seen>());
        for (var i = 0; i < newVersions; i++)
        {
            await versions.Publish();
            for (var again = 0; again <= Again; again++)
            {
                await visit.Open(Overview);
                if (again == 0) await server.Quiet();
                (again == 0 ? cold : warm).Add(await visit.Drill(OfAPrefecture));
            }
        }

        table.Line("overview, into a prefecture for the first time", cold, SeenAim.RepaintAfterFilter);
        table.Line("overview, into a prefecture again", warm, SeenAim.RepaintAfterFilter);
    }
}
