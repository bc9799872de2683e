namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>The front door leads to where the reader works.</summary>
public sealed partial class HomePage
{
    protected override void OnInitialized() => Navigation.NavigateTo(Reader.Link(Reader.Home));
}
