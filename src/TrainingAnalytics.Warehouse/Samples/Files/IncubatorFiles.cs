using System.Globalization;

namespace TrainingAnalytics.Warehouse.Samples.Files;

/// <summary>Quarterly reports of the incubator bases: nine of the plan's ten at region level operate by September 2021.</summary>
internal static class IncubatorFiles
{
    /// <summary>The quarter (counted from 2019) from which each region-level base operates, and its prefecture.</summary>
    private static readonly (int Prefecture, int Operating)[] RegionLevel =
        [(0, 0), (0, 1), (1, 3), (2, 4), (0, 5), (4, 6), (3, 7), (1, 8), (5, 10), (0, 13)];

    private static readonly DateOnly[] Quarters = [.. Enumerable.Range(1, 11).Select(i => new DateOnly(2019, 1, 1).AddMonths(3 * i).AddDays(-1))];

    public static void Write(Shelf shelf, Dice dice)
    {
        var file = shelf.Open(Sheets.Incubator, Sheets.Incubator.Chinese, SampleScale.AsOf, CsvShape.ChineseUtf8 with { Dates = "yyyy-MM-dd" });
        for (var quarter = 0; quarter < Quarters.Length; quarter++)
        {
            for (var i = 0; i < RegionLevel.Length; i++)
                Write(file, quarter, i, BaseLevel.Region, RegionLevel[i].Prefecture, RegionLevel[i].Operating, dice);
            for (var i = 0; i < 7; i++) Write(file, quarter, 20 + i, BaseLevel.Prefecture, i, i, dice);
        }
    }

    private static void Write(CsvFile file, int quarter, int number, Code level, int prefecture, int operatesFrom, Dice dice)
    {
        var place = Places.Prefectures[prefecture];
        var operates = quarter >= operatesFrom;
        var stage = operates ? BaseStage.Operating : quarter >= operatesFrom - 4 ? BaseStage.Building : BaseStage.Planned;
        var tenants = operates ? dice.Between(8, 16) + quarter - operatesFrom : 0;
        DateOnly? recognisedOn = operates ? Quarters[operatesFrom].AddDays(-20) : null;
        file.Date(Quarters[quarter]).Text("FH" + number.ToString("00", CultureInfo.InvariantCulture))
            .Text($"{place.ShortName}{level.Chinese}创业孵化基地{number}").Code(level).Place(place.Counties[0]).Date(recognisedOn).Date(null)
            .Code(stage).Number(tenants).Number(tenants * dice.Between(3, 7)).End();
    }
}
