using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>Small lines drawn by the server; the words beside each and the table say the same.</summary>
public sealed partial class MultiplesTile
{
    [CascadingParameter]
    public required PageVisit Visit { get; set; }

    [Parameter, EditorRequired]
    public required MultiplesView View { get; set; }

    [Parameter]
    public int Level { get; set; } = 2;

    private int Places(SmallLine line) => Math.Max(View.Times, line.Values.Length);

    private static string Path(ImmutableArray<double?> heights, int places)
    {
        var path = new StringBuilder();
        var pen = 'M';
        for (var i = 0; i < heights.Length; i++)
        {
            if (heights[i] is not { } height)
            {
                pen = 'M';
                continue;
            }

            path.Append(CultureInfo.InvariantCulture, $"{pen}{i * 100.0 / Math.Max(1, places - 1):0.##} {Y(height)}");
            pen = 'L';
        }

        return path.ToString();
    }

    private static string Y(double height) => N(38 - (Math.Clamp(height, 0, 1) * 35));

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
