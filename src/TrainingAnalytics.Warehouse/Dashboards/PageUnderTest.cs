using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>What a rule sees: one page, the pages beside it, and the catalogue.</summary>
/// <param name="Unreadable">Pages that are there but cannot be read: what leads to them is not blamed for that.</param>
public sealed record PageUnderTest(
    PageDefinition Page,
    IReadOnlyDictionary<string, PageDefinition> Pages,
    ImmutableHashSet<string> Unreadable,
    MetricCatalogue Catalogue)
{
    public IEnumerable<ProductFault> Whole(IEnumerable<Wrong> wrongs) =>
        wrongs.Select(wrong => Fault(Page.Lines, wrong, ""));

    public IEnumerable<ProductFault> Each(Func<TileDefinition, IEnumerable<Wrong>> judge) =>
        from tile in Page.Tiles from wrong in judge(tile) select Fault(tile.Lines, wrong, $"tile '{tile.Id}': ");

    public IEnumerable<MetricDefinition> Known(TileDefinition tile) =>
        tile.AllMetrics.Select(id => Catalogue.Metrics.GetValueOrDefault(id)).OfType<MetricDefinition>();

    /// <summary>The metrics of all tiles, as far as there are such.</summary>
    public IEnumerable<MetricDefinition> AllKnown => Page.Tiles.SelectMany(Known);

    private ProductFault Fault(KeyLines lines, Wrong wrong, string whose) =>
        new(Page.File, lines.Of(wrong.Key), whose + wrong.Found, wrong.Expected, wrong.WhatToDo);
}
