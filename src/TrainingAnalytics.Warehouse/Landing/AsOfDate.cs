using System.Collections.Concurrent;
using System.Globalization;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>The date up to which things count, where nobody gives one: the latest event among the accepted rows, never the wall clock.</summary>
public static class AsOfDate
{
    /// <summary>The first day that may be asked for, and the last: those of the calendar, sql/core/dim_date.sql.</summary>
    public static DateOnly Earliest { get; } = new(2010, 1, 1);

    public static DateOnly Latest { get; } = new(2109, 12, 31);

    // Where no event was landed at all: the first day of the plan.
    private static readonly DateOnly Start = new(2019, 1, 1);

    /// <summary>Reads the landing views; a row that a newer batch supersedes does not count.</summary>
    public static DateOnly Of(Workbench bench, ContractBook book)
    {
        var newest = new ConcurrentBag<DateOnly?>();
        new SideBySide(bench).Run([.. book.Contracts.Where(c => c.AsOf.Length > 0)], _ => [], (mine, contract) => newest.Add(Newest(mine, contract)));
        return newest.Max() ?? Start;
    }

    /// <summary>The date found earlier for the same contents; null where it was not looked for yet.</summary>
    public static DateOnly? Kept(WarehouseFolder folder, string contents) =>
        File.Exists(Note(folder)) && File.ReadAllText(Note(folder)).Split(' ') is [var known, var date] && known == contents
            ? DateOnly.ParseExact(date, "O", CultureInfo.InvariantCulture)
            : null;

    /// <summary>Notes the date of these contents, so that a build that changes nothing need not look.</summary>
    public static void Keep(WarehouseFolder folder, string contents, DateOnly date) =>
        DurableFile.WriteText(Note(folder), string.Create(CultureInfo.InvariantCulture, $"{contents} {date:O}"));

    private static string Note(WarehouseFolder folder) => Path.Combine(folder.Landing, "as-of");

    private static DateOnly? Newest(Workbench bench, Contract contract)
    {
        var day = contract.AsOf.Length == 1 ? contract.AsOf[0] : $"greatest({string.Join(", ", contract.AsOf)})";
        var latest = Day(bench, $"select max({day}) as day from landing.{contract.Extract}");
        return latest is null || IsCurrent(bench, contract, day, latest.Value) ? latest : NewestOfCurrent(bench, contract, day);
    }

    // Nearly always the latest day has a current row: then only the few keys of that day have to be looked for in other batches.
    private static bool IsCurrent(Workbench bench, Contract contract, string day, DateOnly latest) => bench.Query($"""
        with of_the_day as (
            select key_hash, batch_no from landing.{contract.Extract} where {day} = $1
        ),
        last_batch as (
            select key_hash, max(batch_no) as batch_no
            from landing.{contract.Extract}
            where key_hash in (select key_hash from of_the_day)
            group by key_hash
        )
        select 1 from of_the_day join last_batch using (key_hash, batch_no) limit 1
        """, latest).RowCount > 0;

    private static DateOnly? NewestOfCurrent(Workbench bench, Contract contract, string day) => Day(bench, $"""
        select max({day}) as day
        from landing.{contract.Extract} as landed
        where not exists (
            select 1 from landing.{contract.Extract} as newer
            where newer.key_hash = landed.key_hash and newer.batch_no > landed.batch_no)
        """);

    private static DateOnly? Day(Workbench bench, string sql) => bench.Query(sql).Rows().Single().Date("day");
}
