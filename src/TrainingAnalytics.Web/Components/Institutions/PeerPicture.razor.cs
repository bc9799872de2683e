using System.Globalization;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Anomalies.Institutions;

namespace TrainingAnalytics.Web.Components.Institutions;

/// <summary>Where an institution stands on each measure: the median of its peers in the middle, the bad side on the right, and shaded what is far.</summary>
public sealed partial class PeerPicture
{
    /// <summary>Robust deviations to each side; whatever lies beyond stands at the edge.</summary>
    private const int Reach = 8;

    [Parameter, EditorRequired]
    public required InstitutionView View { get; set; }

    private string Described => View.Visit.Texts.Say(
        "institutions.peers.described", string.Join(View.Visit.Language == "en" ? "; " : "；", View.Portrait.Measures.Select(Item)));

    private string Item(PeerMeasure one) => View.Visit.Texts.Say(
        one.IsFar ? "institutions.peers.item.far" : "institutions.peers.item", InstitutionWords.Measure(View.Visit, one),
        InstitutionWords.Value(View.Visit, one.Measure, one.Value), InstitutionWords.Value(View.Visit, one.Measure, one.Median));

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
