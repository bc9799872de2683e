using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>Where one metric's figure stands in an answer. Found once: looking the names up in each of 1,781 rows took most of a page's time.</summary>
internal sealed class FigureColumns(ArrowTable table, string metric)
{
    private readonly int _value = table.IndexOf(metric);
    private readonly int? _suppressed = Place(table, metric, "suppressed");
    private readonly int? _target = Place(table, metric, "target");
    private readonly int? _achievement = Place(table, metric, "achievement");
    private readonly int? _pace = Place(table, metric, "pace");
    private readonly int? _status = Place(table, metric, "status");
    private readonly int? _low = Place(table, metric, "forecast_low");
    private readonly int? _forecast = Place(table, metric, "forecast");
    private readonly int? _high = Place(table, metric, "forecast_high");
    private readonly int? _needed = Place(table, metric, "needed_per_month");

    public Figure Of(ArrowRow row) => new(
        row.Number(_value),
        _suppressed is { } hidden && row[hidden] is true,
        Number(row, _target), Number(row, _achievement), Number(row, _pace),
        _status is { } status ? row[status] as string ?? "" : "",
        Number(row, _low), Number(row, _forecast), Number(row, _high), Number(row, _needed));

    private static double? Number(ArrowRow row, int? column) => column is { } place ? row.Number(place) : null;

    // With one metric asked its progress stands under the plain names, with several under <metric>_<name>.
    private static int? Place(ArrowTable table, string metric, string what) => table.Find($"{metric}_{what}") ?? table.Find(what);
}
