using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>A severity, leaning or status by word and by shape; its colour only repeats them.</summary>
public sealed partial class FindingMark
{
    private const string Dot = "M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3z", Bar = "M1.5 6.5h13v3h-13z", Up = "M8 1.5 15.5 14.5H.5z", Down = "M.5 2h15L8 15z",
        Tick = "M6.2 13 1.5 8.3l2-2 2.7 2.7L12.5 2.6l2 2z", Right = "M2 .5v15L15 8z", Square = "M2 2h12v12H2z",
        Cross = "M3.4 1.5 8 6.1l4.6-4.6 1.9 1.9L9.9 8l4.6 4.6-1.9 1.9L8 9.9l-4.6 4.6-1.9-1.9L6.1 8 1.5 3.4z";

    /// <summary>severity, leaning, status or clock.</summary>
    [Parameter, EditorRequired]
    public required string Of { get; set; }

    [Parameter, EditorRequired]
    public required string Value { get; set; }

    /// <summary>Where the word has numbers in it.</summary>
    [Parameter]
    public string? Text { get; set; }

    private string Shape => Value switch
    {
        "high" or "fraud" or "soon" => Up,
        "medium" or "open" => Square,
        "low" or "error" => Down,
        "new" => Dot,
        "concluded" or "handled" => Tick,
        "closed" => Bar,
        "withdrawn" or "over" => Cross,
        _ => Right,
    };
}
