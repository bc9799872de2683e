using System.Globalization;

namespace TrainingAnalytics.Benchmarks.Pages;

/// <summary>1, 8, 32 and 200 viewers at once, and what each of them costs the server in memory.</summary>
internal sealed class CrowdRuns(FreshVersions versions, MeasuredServer server, Func<string, IReadOnlyList<string>> addresses, PageFigures figures)
{
    private const int Requests = 200, FewestRounds = 6, Many = 200, MostKilobytes = 400;
    private static readonly (int Viewers, double? Most95)[] Crowds = [(1, null), (8, null), (32, 1000), (200, 2000)];
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5), Look = TimeSpan.FromMilliseconds(50);

    public async Task Run()
    {
        Console.WriteLine("\n| viewers at once | pages | faults | first number p50 | p95 | max | whole page p50 | p95 | max | pages/s | KB a viewer, settled | at its peak | aim |\n"
            + "|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        await versions.Publish();
        var before = await Before();
        foreach (var (viewers, most) in Crowds) await Again(viewers, most, before);
        foreach (var (viewers, _) in Crowds) await First(viewers);
    }

    private async Task Again(int viewers, double? most, double before)
    {
        using var crowd = await Crowd.SignIn(server.Address, viewers, addresses);
        using var over = new CancellationTokenSource();
        var peak = Peak(over.Token);
        var asked = await crowd.Ask(Math.Max(FewestRounds, Requests / viewers));
        await over.CancelAsync();
        await Task.Delay(Settling);
        Line($"{viewers}, again", asked, most, (server.Kilobytes - before) / viewers, (await peak - before) / viewers);
    }

    private async Task First(int viewers)
    {
        using var crowd = await Crowd.SignIn(server.Address, viewers, addresses);
        await server.Quiet();
        await versions.Publish();
        Line($"{viewers}, first of a version", await crowd.Ask(1));
    }

    // What it holds when every page has been shown once: what is cached serves everybody and belongs to no viewer.
    private async Task<double> Before()
    {
        using var leader = await Session.SignIn(server.Address, "leader");
        await leader.Until(versions.Name);
        await server.Quiet();
        foreach (var account in Crowd.Accounts)
        {
            using var session = await Session.SignIn(server.Address, account);
            foreach (var page in addresses(account)) await session.Get(page);
        }

        await server.Quiet();
        await Task.Delay(Settling);
        return server.Kilobytes;
    }

    private void Line(string what, CrowdFigures asked, double? most = null, double? held = null, double? peak = null)
    {
        foreach (var fault in asked.Faults.GroupBy(fault => fault)) Console.Error.WriteLine($"{what}: {fault.Count()} × {fault.Key}");
        figures.Add($"{what}: first number", asked.Number.Median);
        // Of few viewers the heap's own ups and downs are most of it: 36 MB of 32 are more than 1,000 KB each.
        var each = held is { } kilobytes && asked.Viewers >= Many ? "; " + Aims.Said("KB", kilobytes, MostKilobytes) : "";
        var aim = most is null ? "" : Aims.Said("whole p95", asked.Whole.Most95, most.Value) + each;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {asked.Whole.Count} | {asked.Faults.Count} | {asked.Number} | {asked.Whole} | {asked.PagesASecond:N0} | {Known(held)} | {Known(peak)} | {aim} |"));
    }

    private static string Known(double? kilobytes) => kilobytes?.ToString("N0", CultureInfo.InvariantCulture) ?? "–";

    private async Task<double> Peak(CancellationToken over)
    {
        var highest = 0.0;
        while (!over.IsCancellationRequested)
        {
            highest = Math.Max(highest, server.Kilobytes);
            await Task.Delay(Look, CancellationToken.None);
        }

        return highest;
    }
}
