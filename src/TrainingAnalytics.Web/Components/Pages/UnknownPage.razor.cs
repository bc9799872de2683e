using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>Whatever address nothing else answers.</summary>
public sealed partial class UnknownPage
{
    [Parameter]
    public string? Address { get; set; }

    protected override void OnInitialized() => Reader.Status(StatusCodes.Status404NotFound);
}
