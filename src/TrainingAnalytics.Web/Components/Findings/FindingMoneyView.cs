using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Anomalies.Money;
using TrainingAnalytics.Web.Components.Tiles;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>Money at stake for one reader, as bars and as a table whose totals are computed.</summary>
public sealed record FindingMoneyView(FindingsVisit Visit, MoneyGrid Grid)
{
    public static FindingMoneyView Open(FindingsVisit visit) => new(visit, MoneyDesk.Read(visit.Version, visit.Viewer, Concluded.Of(visit)));

    /// <summary>Most money first.</summary>
    private ImmutableArray<string> Families { get; } =
        [.. Grid.Families.OrderByDescending(family => Grid.Of(family, null).AtStake).ThenBy(family => family, StringComparer.Ordinal)];

    /// <summary>In their official order; all that the reader may see, with money or without.</summary>
    private ImmutableArray<string> Prefectures { get; } =
    [
        .. Visit.Facts.Places.Prefectures.Select(place => place.Code).Where(code => Visit.Viewer.SeesDetailOf(code)),
        .. Grid.Cells.Any(cell => cell.Prefecture == "unassigned") ? ["unassigned"] : Array.Empty<string>(),
    ];

    /// <summary>Null where nothing is at stake.</summary>
    public ChartSketch? Chart => Families.IsEmpty ? null : new(
        "bars", [.. Families.Select(Visit.Words.Family)],
        [new ChartSeries(Visit.Texts["findings.amount"], "actual", [.. Families.Select(family => (double?)Grid.Of(family, null).AtStake)], [.. Families.Select(Said)])],
        [.. Families.Select(family => Queue(family, null))], false,
        Visit.Texts.Say("chart.bars", Visit.Texts["findings.money.title"], string.Join(
            Visit.Language == "en" ? "; " : "；", Families.Select(family => Visit.Texts.Say("chart.bar.item", Visit.Words.Family(family), Said(family))))));

    public TableView Table => new(
        [
            new(Visit.Texts["findings.family"], false, "family"), .. Prefectures.Select(code => new TableColumn(Visit.Words.Prefecture(code), true, code)),
            new(Visit.Texts["findings.money.total"], true, "at_stake"), new(Visit.Texts["findings.money.payments"], true, "payments"), new(Visit.Texts["institutions.recovered"], true, "recovered"),
        ],
        [.. Families.Select(family => Row(family, Visit.Words.Family(family))), Row(null, Visit.Texts["total"]) with { Total = true }]);

    private TableRow Row(string? family, string name) => new(
    [
        new(name, family ?? "total"), .. Prefectures.Select(code => Cell(family, code)), Cell(family, null),
        FindingCells.Number(Grid.Of(family, null).Payments), FindingCells.Money(Grid.Of(family, null).Recovered),
    ]);

    private TableCell Cell(string? family, string? prefecture)
    {
        var yuan = Grid.Of(family, prefecture).AtStake;
        return yuan == 0 ? FindingCells.Money(0) : new(FindingWords.Amount(yuan), yuan, Queue(family, prefecture));
    }

    private string Queue(string? family, string? prefecture)
    {
        string[] chosen = [.. new[] { family is null ? null : $"family={family}", prefecture is null ? null : $"prefecture={prefecture}" }.OfType<string>()];
        return Visit.Link(chosen.Length == 0 ? "/findings" : $"/findings?{string.Join('&', chosen)}");
    }

    private string Said(string family) => Visit.Words.Yuan(Grid.Of(family, null).AtStake);
}
