using System.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Start;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Benchmarks.Pages;

/// <summary>The queries that a page asks of a version, and what DuckDB alone needs for them: one after another, on one connection.</summary>
internal sealed record PageQueries(IReadOnlyList<(string Sql, object?[] Parameters)> Queries)
{
    public static async Task<PageQueries> Of(House house, string file, string account, string address)
    {
        // Opened for this page alone: nothing of it is known.
        using var version = OpenVersion.FromFile(file);
        var queries = new List<(string, object?[])>();
        var viewer = AddressBook.ViewerOf(account);
        var words = address.TrimStart('/').Split('?', 2);
        var place = words[0].Split('/', 2);
        using var visit = new PageDoor(house, TextBook.For("zh-CN"))
            .Open(viewer, place[0], place.Length > 1 ? Uri.UnescapeDataString(place[1]) : "", QueryHelpers.ParseQuery(words.Length > 1 ? words[1] : "")).Visit
            ?? throw new InvalidOperationException($"{address}: no such page for {account}");
        await visit.Answers.Settled();
        version.Asked = (sql, parameters) => queries.Add((sql, parameters));
        foreach (var asked in visit.Questions.OfPage(viewer)) new MetricQuestions(house.Catalogue).Ask(version, viewer, asked);
        return new(queries);
    }

    /// <summary>Milliseconds in a database that was just opened, and again (the median of so many times).</summary>
    public (double New, double Again) Alone(string file, int times)
    {
        using var connection = Database.OpenVersion(file);
        var first = Once(connection);
        return (first, Spread.Of(Enumerable.Range(0, times).Select(_ => Once(connection))).Median);
    }

    private double Once(DuckDB.NET.Data.DuckDBConnection connection)
    {
        var clock = Stopwatch.StartNew();
        foreach (var (sql, parameters) in Queries) ArrowQuery.Run(connection, sql, parameters, readOnly: true, CancellationToken.None);
        return clock.Elapsed.TotalMilliseconds;
    }
}
