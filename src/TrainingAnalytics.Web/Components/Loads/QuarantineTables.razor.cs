using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Loads;

/// <summary>The quarantine by reason, by file, and row by row.</summary>
public sealed partial class QuarantineTables
{
    [CascadingParameter]
    public required LoadsVisit Visit { get; set; }
}
