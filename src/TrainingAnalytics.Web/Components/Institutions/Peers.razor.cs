using System.Globalization;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Anomalies.Institutions;
using TrainingAnalytics.Web.Components.Tiles;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Institutions;

/// <summary>Each measure of an institution beside the median of its peers in the whole region.</summary>
public sealed partial class Peers
{
    private static readonly string[] Headers =
    [
        "institutions.measure", "institutions.measure.own", "institutions.measure.median", "institutions.measure.deviation", "institutions.measure.z",
        "institutions.measure.judged",
    ];

    [Parameter, EditorRequired]
    public required InstitutionView View { get; set; }

    private TextBook Texts => View.Visit.Texts;

    private TableView Table => new(
        [.. Headers.Select((header, i) => new TableColumn(Texts[header], i is > 0 and < 5, header))], [.. View.Portrait.Measures.Select(Row)]);

    private TableRow Row(PeerMeasure one) => new(
    [
        new(InstitutionWords.Measure(View.Visit, one), one.Measure), Value(one, one.Value), Value(one, one.Median),
        one.Deviation is { } deviation ? Value(one, deviation) : new("–", null, Faint: true),
        one.RobustZ is { } z ? new(z.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture), z) : new("–", null, Faint: true),
        new(Texts[one.IsFar ? "institutions.measure.far" : "institutions.measure.near"], one.IsFar, Faint: !one.IsFar),
    ]);

    private TableCell Value(PeerMeasure one, double value) => new(InstitutionWords.Value(View.Visit, one.Measure, value), value);
}
