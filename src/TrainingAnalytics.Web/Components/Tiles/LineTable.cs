using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A line as a table: a row for each time that has begun or is forecast.</summary>
internal sealed class LineTable(LineCourse line)
{
    private PageVisit Visit => line.Visit;

    private TimeAxis Axis => line.Course.Axis;

    public TableView View() => new(
        [new(Visit.DimensionName(Axis.By), false, Axis.By), .. Columns()],
        [.. Enumerable.Range(0, line.Forecast is null ? Axis.Reached : Axis.Codes.Length).Select(Row)]);

    private IEnumerable<TableColumn> Columns()
    {
        yield return Column(line.Metric.Accumulates ? Visit.Texts["line.month"] : line.Metric.Label.In(Visit.Language), "");
        if (line.Metric.Accumulates) yield return Column(Visit.Texts["line.sum"], "_so_far");
        if (!line.Before.IsEmpty) yield return Column(Visit.Texts["line.before"], "_before");
        if (line.Due is not null) yield return Column(Visit.Texts["line.pace"], "_due");
        foreach (var (_, word) in Forecasts()) yield return Column(Visit.Texts[$"line.{word}"], "_" + word.Replace('.', '_'));
        if (line.Settling.From is not null) yield return new(Visit.Texts["settling.column"], false, "is_settling");
    }

    private TableColumn Column(string header, string key) => new(header, true, line.Metric.Id + key, line.Metric.Format);

    private TableRow Row(int place) => new([Time(place), .. Cells(place)], Chosen: TimeLink.IsChosen(Visit, Axis.By, Axis.Codes[place]));

    private TableCell Time(int place) => new(TimeWords.Of(Visit.Texts, Axis.By, Axis.Codes[place]), Axis.Codes[place], line.Leads(Axis.Codes[place]));

    private IEnumerable<TableCell> Cells(int place)
    {
        yield return Own(place);
        if (line.Metric.Accumulates) yield return Number(line.Course.Values, place);
        if (!line.Before.IsEmpty) yield return Number(line.Before, place);
        if (line.Due is { } due) yield return Number([.. due], place);
        foreach (var (values, _) in Forecasts()) yield return Number(values, place);
        if (line.Settling.From is { } from) yield return Settling(place >= from && place < Axis.Reached);
    }

    private TableCell Own(int place)
    {
        if (place >= Axis.Reached) return new("–", null, Faint: true);
        var figure = line.Course.At(Axis.Codes[place]);
        var said = Visit.Numbers.Of(figure, line.Metric.Format.Word());
        return new(said, figure.Suppressed ? said : figure.Value, Faint: figure.Suppressed || figure.Value is null);
    }

    private TableCell Number(ImmutableArray<double?> values, int place) =>
        place < values.Length && values[place] is { } value ? new(line.Say(value), value) : new("–", null, Faint: true);

    private TableCell Settling(bool still) => new(still ? Visit.Texts["settling.short"] : "", still ? "true" : "false");

    // The range is given from the first time that is still to come; where it begins is what was reached.
    private IEnumerable<(ImmutableArray<double?> Values, string Word)> Forecasts() => line.Forecast is not { } band ? []
        : band.HasRange ? [(Coming(band.Low), "forecast.low"), (Coming(band.Middle), "forecast"), (Coming(band.High), "forecast.high")]
        : [(Coming(band.Middle), "forecast")];

    private ImmutableArray<double?> Coming(ImmutableArray<double?> values) => [.. values.Select((value, i) => i < Axis.Reached ? null : value)];
}
