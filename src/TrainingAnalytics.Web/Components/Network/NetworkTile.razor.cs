using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Network;

/// <summary>The picture of a network, and its table.</summary>
public sealed partial class NetworkTile
{
    [Parameter, EditorRequired]
    public required NetworkView View { get; set; }

    private TextBook Texts => View.Visit.Texts;
}
