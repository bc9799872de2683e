using System.Globalization;

namespace TrainingAnalytics.Benchmarks.Pages;

/// <summary>Every page over HTTP, when nobody has asked for it and again, against what DuckDB alone needs for the same queries.</summary>
internal sealed class PageTable(FreshVersions versions, MeasuredServer server, Session session, PageFigures figures, int times)
{
    private const int Again = 10;

    public static void Head() => Console.WriteLine(
        "\n| page | queries | DuckDB alone: just opened | again | page: nobody asked | / DuckDB | again | / DuckDB | KB sent | faults |\n|---|---|---|---|---|---|---|---|---|---|");

    public async Task Line(string page, PageQueries queries, (double New, double Again) alone)
    {
        var (cold, warm) = (new List<Answered>(), new List<Answered>());
        for (var i = 0; i < times; i++)
        {
            await versions.Publish();
            cold.Add(await session.Get(page));
            await server.Quiet();
            for (var again = 0; again < Again; again++) warm.Add(await session.Get(page));
        }

        var (first, later) = (Spread.Of(cold.Select(one => one.Whole)).Median, Spread.Of(warm.Select(one => one.Whole)).Median);
        figures.Add($"{page}, nobody asked", first);
        figures.Add($"{page}, again", later);
        var faults = cold.Concat(warm).Select(one => one.Fault).OfType<string>().Distinct();
        var sent = await session.Weigh(page) / 1024.0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {page} ({session.Account}) | {queries.Queries.Count} | {alone.New:N0} | {alone.Again:N0} | {first:N0} | {first / alone.New:0.0} | {later:N0} | {later / alone.Again:0.0} | {sent:N0} | {string.Join(", ", faults)} |"));
    }
}
