using System.Globalization;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Anomalies.Institutions;
using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Components.Tiles;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Institutions;

/// <summary>Trainings and money by year. A training and a payment stand in one year each, so that here years do add up.</summary>
public sealed partial class InstitutionYears
{
    private static readonly string[] Headers =
        ["institutions.year", "institutions.completed", "institutions.certified", "institutions.questioned", "institutions.paid", "institutions.recovered", "findings.amount"];

    [Parameter, EditorRequired]
    public required InstitutionView View { get; set; }

    private TextBook Texts => View.Visit.Texts;

    private TableView Table => new([.. Headers.Select((header, i) => new TableColumn(Texts[header], i > 0, header))], [.. View.Portrait.Years.Select(Row), Total()]);

    private TableRow Row(InstitutionYear year) => new(
    [
        new(Texts.Say("year", year.Year), year.Year.ToString(CultureInfo.InvariantCulture)), .. Cells(year.Completed, year.Certified, year.Questioned),
        FindingCells.Money(year.Paid), FindingCells.Money(year.Recovered), FindingCells.Money(year.AtStake),
    ]);

    private TableRow Total()
    {
        var years = View.Portrait.Years;
        return new TableRow(
        [
            new(Texts["total"], "total"), .. Cells(years.Sum(year => year.Completed), years.Sum(year => year.Certified), years.Sum(year => year.Questioned)),
            FindingCells.Money(years.Sum(year => year.Paid)), FindingCells.Money(years.Sum(year => year.Recovered)), FindingCells.Money(years.Sum(year => year.AtStake)),
        ], Total: true);
    }

    private static TableCell[] Cells(params long[] numbers) => [.. numbers.Select(FindingCells.Number)];
}
