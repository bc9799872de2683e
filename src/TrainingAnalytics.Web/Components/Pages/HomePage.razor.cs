namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>The front door leads to the overview.</summary>
public sealed partial class HomePage
{
    protected override void OnInitialized() => Navigation.NavigateTo(Reader.Link("/overview"));
}
