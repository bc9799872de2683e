using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards.Loads;

namespace TrainingAnalytics.Web.Components.Loads;

/// <summary>One line an extract: rows and control totals of all its batches.</summary>
public sealed partial class ExtractTable
{
    [CascadingParameter]
    public required LoadsVisit Visit { get; set; }

    private IEnumerable<ExtractSum> Sums => Visit.Batches.GroupBy(batch => batch.Extract).Select(same => new ExtractSum(
        same.Key, same.Count(), same.Sum(batch => batch.Read), same.Sum(batch => batch.Accepted),
        same.Sum(batch => batch.Superseded), same.Sum(batch => batch.Quarantined), Totals(same)));

    private static ImmutableArray<ControlTotal> Totals(IEnumerable<LoadedBatch> batches) =>
    [
        .. batches.SelectMany(batch => batch.Totals).GroupBy(total => total.Column.Name)
            .Select(same => new ControlTotal(same.First().Column, same.Sum(total => total.Landed), same.Sum(total => total.Quarantined))),
    ];

    private sealed record ExtractSum(
        string Extract, int Files, long Read, long Accepted, long Superseded, long Quarantined, ImmutableArray<ControlTotal> Totals);
}
