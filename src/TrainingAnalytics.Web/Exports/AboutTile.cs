using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Reports.Workbooks;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Exports;

/// <summary>What the page says around a table, for a file that goes on without the page.</summary>
internal static class AboutTile
{
    public static SheetTable Of(TileExport export)
    {
        var texts = export.Visit.Texts;
        return new SheetTable(
            texts["export.about"], [texts["export.what"], texts["export.said"]],
            [.. Tile(export).Concat(export.View.Metrics.SelectMany(metric => Metric(export, metric))).Select(row => new[] { texts[row.Name], row.Said })]);
    }

    private static IEnumerable<(string Name, object? Said)> Tile(TileExport export)
    {
        var visit = export.Visit;
        yield return ("export.page", visit.Page.Scope.Length == 0 ? visit.Title : $"{visit.Title} ({visit.Questions.Selection.Code})");
        yield return ("export.title", export.View.Title);
        yield return ("export.chosen", PrintedChoice.Of(visit));
        if (TileExport.Sought(visit, export.View) is { } sought) yield return ("table.find", sought);
        yield return ("export.asof", visit.Facts.AsOf);
        yield return ("export.version", visit.Facts.Version);
        if (visit.Facts.Sample is { } sample) yield return ("sample.title", sample.Note.In(visit.Language));
        if (export.View.Table.HasSuppressed) yield return ("export.hidden", visit.Texts["export.hidden.said"]);
    }

    private static IEnumerable<(string Name, object? Said)> Metric(TileExport export, MetricDefinition metric)
    {
        var language = export.Visit.Language;
        yield return ("export.metric", $"{metric.Label.In(language)} ({metric.Id})");
        yield return ("definition", metric.Meaning.In(language));
        yield return ("export.unit", metric.Unit.In(language));
        if (metric.Clause is { Length: > 0 } clause) yield return ("export.clause", clause);
    }
}
