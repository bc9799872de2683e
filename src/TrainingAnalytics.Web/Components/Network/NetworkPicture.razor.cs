using System.Globalization;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Anomalies.Network;
using TrainingAnalytics.Web.Components.Findings;

namespace TrainingAnalytics.Web.Components.Network;

/// <summary>A network drawn by the server: no script, and its nodes are reached by keyboard where they lead somewhere.</summary>
public sealed partial class NetworkPicture
{
    [Parameter, EditorRequired]
    public required NetworkView View { get; set; }

    private NetworkLayout Layout { get; set; } = null!;

    protected override void OnParametersSet() => Layout = NetworkLayout.Of(View.Network);

    // From the side of one box to the near side of the other. Past the people in the middle it dips, so that it does not seem to be
    // one of theirs.
    private string Curve(NetworkEdge edge)
    {
        var (from, to) = (Layout.Spots[edge.From], Layout.Spots[edge.To]);
        if (from.X > to.X) (from, to) = (to, from);
        var bend = (to.X - from.Right) / 2;
        var dip = to.X - from.Right > NetworkLayout.Gap ? NetworkLayout.Dip : 0;
        return string.Create(CultureInfo.InvariantCulture,
            $"M{from.Right} {from.Middle}C{from.Right + bend} {from.Middle + dip} {to.X - bend} {to.Middle + dip} {to.X} {to.Middle}");
    }

    // More money, a thicker line, as far as it can be told apart.
    private static string Thick(NetworkEdge edge) =>
        (edge.Yuan <= 0 ? 1 : 1 + Math.Min(5, Math.Log10((double)edge.Yuan + 1) - 2)).ToString("0.#", CultureInfo.InvariantCulture);

    private string Told(NetworkEdge edge) => View.Visit.Texts.Say(
        "network.edge", View.Name(View.Network.Nodes[edge.From]), View.Name(View.Network.Nodes[edge.To]), FindingWords.Count(edge.Enrolments),
        FindingWords.Count(edge.Payments), FindingWords.Amount(edge.Yuan));
}
