using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Anomalies.Network;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Network;

/// <summary>One node: a link where it leads somewhere, else a picture of itself.</summary>
public sealed partial class NetworkNodeBox
{
    [Parameter, EditorRequired]
    public required NetworkView View { get; set; }

    [Parameter, EditorRequired]
    public required NetworkNode Node { get; set; }

    [Parameter, EditorRequired]
    public required Spot Spot { get; set; }

    private TextBook Texts => View.Visit.Texts;

    private string Class => Node.IsSubject ? $"node of-{Node.Kind} subject" : $"node of-{Node.Kind}";

    // What sighted readers tell from the shape and the border is said here.
    private string Told => string.Join(' ', new[]
    {
        Node.Kind is "person" or "institution" ? Texts[$"network.kind.{Node.Kind}"] : null, View.Name(Node), View.Beside(Node), Node.IsSubject ? Texts["network.subject"] : null,
        Node.OtherFinding is null ? null : Texts["network.other"],
    }.OfType<string>());
}
