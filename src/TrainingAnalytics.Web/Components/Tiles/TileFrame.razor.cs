using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>The place of a tile: it waits for its own answers only, and what fails in it stays in it.</summary>
public sealed partial class TileFrame
{
    private TileView? _view;
    private string? _failure;
    private bool _seen = true;

    [CascadingParameter]
    public required PageVisit Visit { get; set; }

    [Parameter, EditorRequired]
    public required TileDefinition Tile { get; set; }

    [Parameter]
    public int Level { get; set; } = 2;

    [Inject]
    public required ILogger<TileFrame> Log { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _seen = Reach.Sees(Visit.Viewer, Tile, Visit.Questions);
        if (!_seen)
        {
            return;
        }

        try
        {
            await Task.WhenAll(Visit.Questions.Of(Tile).Select(Visit.Answers.Of));
            _view = TileView.Of(Visit, Tile, whole: false);
        }
        catch (Exception wrong) when (wrong is not OutOfMemoryException)
        {
            Failed(wrong);
        }
    }

    // What the query says may quote data: the reader is told the kind, the log has the rest.
    private void Failed(Exception wrong)
    {
        _failure = wrong is MetricQuestionException question ? string.Join(" ", question.Faults.Select(fault => Visit.Language == "en" ? fault.En : fault.Zh))
            : OlderVersion.Lacks(wrong) ? Visit.Texts["failed.older"]
            : wrong.GetType().Name;
        LogFailure(Log, Visit.Page.Id, Tile.Id, wrong);
    }

    [LoggerMessage(LogLevel.Error, "Tile {Tile} of page {Page} failed")]
    private static partial void LogFailure(ILogger log, string page, string tile, Exception wrong);
}
