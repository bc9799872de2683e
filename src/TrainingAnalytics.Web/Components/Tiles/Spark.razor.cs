using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>The course of a number as a small line, drawn by the server.</summary>
public sealed partial class Spark
{
    [Parameter, EditorRequired]
    public required ImmutableArray<double?> Values { get; set; }

    [Parameter, EditorRequired]
    public required string Described { get; set; }

    private string Path => Values.Count(value => value is not null) < 2 ? "" : Draw();

    private string Draw()
    {
        var (low, high) = (Math.Min(0, Values.Min() ?? 0), Values.Max() ?? 0);
        var path = new StringBuilder();
        var pen = 'M';
        for (var i = 0; i < Values.Length; i++)
        {
            if (Values[i] is not { } value)
            {
                pen = 'M';
                continue;
            }

            var y = high > low ? 22 - ((value - low) / (high - low) * 20) : 22;
            path.Append(CultureInfo.InvariantCulture, $"{pen}{i * 100.0 / (Values.Length - 1):0.##} {y:0.##}");
            pen = 'L';
        }

        return path.ToString();
    }
}
