using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Loads;

/// <summary>Entries by reason code; each name chooses its reason.</summary>
public sealed partial class ReasonTable
{
    [CascadingParameter]
    public required LoadsVisit Visit { get; set; }
}
