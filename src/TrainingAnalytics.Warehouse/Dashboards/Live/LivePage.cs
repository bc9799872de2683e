using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Live;

/// <summary>A page as it is shown: as its file says, or as it last was without faults.</summary>
/// <param name="Page">Null where it never was without faults.</param>
/// <param name="Catalogue">The metrics that this state of the page was judged with, and is asked with.</param>
/// <param name="Faults">What is wrong with its file now, or with the files of its metrics, or how it does not fit the other pages.</param>
/// <param name="IsOlder">It is shown as it was before these faults.</param>
public sealed record LivePage(PageDefinition? Page, MetricCatalogue Catalogue, ImmutableArray<ProductFault> Faults, bool IsOlder);
