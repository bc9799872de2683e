using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>
/// The one component that knows Plotly: it leaves the sketch in the page, and charts.js loads Plotly.Blazor's basic
/// bundle and draws when the chart comes into view. No circuit, and the table beside it says everything it shows.
/// </summary>
public sealed partial class Chart
{
    /// <summary>The basic bundle: it draws all that a sketch can be.</summary>
    public const string Script = "_content/Plotly.Blazor/plotly-basic-3.7.0.min.js";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Parameter, EditorRequired]
    public required ChartSketch Sketch { get; set; }

    [Parameter, EditorRequired]
    public required string Id { get; set; }

    private string Json => JsonSerializer.Serialize(Sketch, Web);

    private int Height => Sketch.Kind == "bars" ? 70 + (34 * Sketch.Labels.Length) : 320;
}
