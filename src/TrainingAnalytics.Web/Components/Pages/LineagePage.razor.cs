using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Components.Lineage;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>Where a number comes from: metric, mart, core, staging, extract, batches.</summary>
public sealed partial class LineagePage
{
    private LineageView? _view;
    private string? _missing;

    [Parameter]
    public string? Id { get; set; }

    private (string, string)? Up => Id is null ? null : (Reader.Texts["lineage.title"], "/lineage");

    protected override void OnInitialized()
    {
        _view = LineageView.Open(House, Reader, Id ?? "");
        if (_view is not null) return;
        if (Reader.Viewer is { SeesQuality: true }) _missing = Reader.Texts.Say("lineage.unknown", Id is { Length: > 40 } asked ? asked[..40] + "…" : Id);
        Reader.Status(_missing is null ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
    }
}
