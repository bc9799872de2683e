using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Components.Network;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>Around one finding: people, accounts, phones and institutions, and what connects them.</summary>
public sealed partial class NetworkPage
{
    private NetworkView? _view;

    [Parameter]
    public required string Id { get; set; }

    protected override bool Enter(FindingsVisit visit)
    {
        _view = NetworkView.Open(visit, Id);
        Missing = _view is null ? visit.Texts["network.unknown"] : null;
        return _view is not null;
    }
}
