using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Anomalies.Institutions;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Institutions;

/// <summary>What an institution is, in a line.</summary>
public sealed partial class InstitutionHead
{
    [Parameter, EditorRequired]
    public required InstitutionView View { get; set; }

    private InstitutionAbout About => View.Portrait.About;

    private TextBook Texts => View.Visit.Texts;
}
