using System.Globalization;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>The date up to which things count, where nobody gives one: the latest event among the accepted rows, never the wall clock.</summary>
public static class AsOfDate
{
    // Where no event was landed at all: the first day of the plan.
    private static readonly DateOnly Start = new(2019, 1, 1);

    /// <summary>Reads the landing views; a row that a newer batch supersedes does not count.</summary>
    public static DateOnly Of(Workbench bench, ContractBook book) =>
        book.Contracts.Where(c => c.AsOf.Length > 0).Select(c => Newest(bench, c)).Max() ?? Start;

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
        var newest = contract.AsOf.Length == 1 ? contract.AsOf[0] : $"greatest({string.Join(", ", contract.AsOf)})";
        return bench.Query($"""
            select max({newest}) as newest
            from landing.{contract.Extract} as landed
            where not exists (
                select 1 from landing.{contract.Extract} as newer
                where newer.key_hash = landed.key_hash and newer.batch_no > landed.batch_no)
            """).Rows().Single().Date("newest");
    }
}
