using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Components.Sampling;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>Random samples to be checked by hand, and how often each pattern's findings were confirmed.</summary>
public sealed partial class SamplePage
{
    private SampleView? _view;

    protected override bool Enter(FindingsVisit visit)
    {
        _view = new SampleDoor(visit).Open(Reader.Query);
        return true;
    }
}
