using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Anomalies.Network;

namespace TrainingAnalytics.Web.Components.Network;

/// <summary>A node's box with its kind by shape and its name.</summary>
public sealed partial class NetworkLabel
{
    /// <summary>As many Chinese characters as the box holds.</summary>
    private const int Most = 16;

    [Parameter, EditorRequired]
    public required NetworkView View { get; set; }

    [Parameter, EditorRequired]
    public required NetworkNode Node { get; set; }

    [Parameter, EditorRequired]
    public required Spot Spot { get; set; }

    private string Shape => Node.Kind switch
    {
        "person" => "M8 0a4 4 0 1 0 0 8A4 4 0 0 0 8 0zM1 16a7 7 0 0 1 14 0z",
        "institution" => "M0 16V6l8-6 8 6v10h-5v-6H5v6z",
        "account" => "M0 2h16v3H0zM0 7h16v7H0z",
        _ => "M4 0h8v16H4zM6 2v10h4V2z",
    };

    private static string Short(string name) => name.Length > Most + 1 ? name[..Most] + "…" : name;
}
