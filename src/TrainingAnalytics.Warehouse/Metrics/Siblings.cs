using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>
/// Which groups of a table add up to something that another question shows: along one dimension all others held fast, or
/// within the larger time or place that a month, a quarter or a county belongs to.
/// </summary>
/// <param name="Along">Where the dimension stands in the table.</param>
/// <param name="Whole">The dimension of the totals in its place; null where they have none.</param>
/// <param name="Of">From the code of a cell to that of its total.</param>
internal sealed record Siblings(int Along, string? Whole, Func<string, string> Of)
{
    public static ImmutableArray<Siblings> In(ImmutableArray<string> dimensions) =>
        [.. dimensions.SelectMany((dimension, i) => Wholes(dimension).Select(whole => new Siblings(i, whole.Dimension, whole.Of)))];

    /// <summary>For each row the place of the total that it is a part of: those of one line have the same.</summary>
    public string[] Totals(ImmutableArray<AnswerRow> rows) => [.. rows.Select(row => WholeTable.Key(Total(row.Codes)))];

    /// <summary>The codes of the total that a cell is a part of.</summary>
    public string?[] Total(string?[] codes) => Whole is null
        ? [.. codes[..Along], .. codes[(Along + 1)..]]
        : [.. codes[..Along], Of(codes[Along] ?? ""), .. codes[(Along + 1)..]];

    // The nearest whole first: what is hidden within it covers the wider ones too.
    private static (string? Dimension, Func<string, string> Of)[] Wholes(string dimension) => dimension switch
    {
        Dimensions.Month => [(Dimensions.Quarter, Parent(Period.QuarterOf)), (Dimensions.Year, Parent(month => month[..4])), All],
        Dimensions.Quarter => [(Dimensions.Year, Parent(quarter => quarter[..4])), All],
        Dimensions.County => [(Dimensions.Prefecture, Parent(RegionCode.PrefectureOf)), All],
        _ => [All],
    };

    private static (string?, Func<string, string>) All => (null, _ => "");

    private static Func<string, string> Parent(Func<string, string> of) =>
        code => code is "" or Dimensions.Unassigned ? code : of(code);
}
