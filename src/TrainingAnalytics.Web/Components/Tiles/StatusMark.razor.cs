using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A status by word and by shape; its colour only repeats them.</summary>
public sealed partial class StatusMark
{
    [Parameter, EditorRequired]
    public required string Status { get; set; }

    private string Shape => Status switch
    {
        "met" or "fresh" or "passed" => "M6.2 13 1.5 8.3l2-2 2.7 2.7L12.5 2.6l2 2z",
        "on_track" or "known" => "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z",
        "at_risk" or "late" or "unknown" or "broken" => "M8 1.5 15.5 14.5H.5z",
        "missed" or "overdue" or "rejected" => "M3.4 1.5 8 6.1l4.6-4.6 1.9 1.9L9.9 8l4.6 4.6-1.9 1.9L8 9.9l-4.6 4.6-1.9-1.9L6.1 8 1.5 3.4z",
        "never" or "undated" => "M1.5 6.5h13v3h-13z",
        _ => "M.5 2h15L8 15z",
    };
}
