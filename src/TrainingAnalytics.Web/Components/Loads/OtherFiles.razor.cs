using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Landing;

namespace TrainingAnalytics.Web.Components.Loads;

/// <summary>The files of the last build that landed nothing, what is wrong with each, and what to do.</summary>
public sealed partial class OtherFiles
{
    // What asks for work stands on top.
    private static readonly FileState[] Order = [FileState.Rejected, FileState.Unknown, FileState.Known];

    [CascadingParameter]
    public required LoadsVisit Visit { get; set; }

    private IEnumerable<(FileReport File, string State)> Files => Visit.Book.Others
        .OrderBy(file => Array.IndexOf(Order, file.State)).ThenBy(file => file.File, StringComparer.Ordinal)
        .Select(file => (file, file.State.ToString().ToLowerInvariant()));

    // The name stands in the first cell already.
    private static string Without(FileReport file) =>
        file.Message is not { } message ? "" : message.StartsWith(file.File + "：", StringComparison.Ordinal) ? message[(file.File.Length + 1)..] : message;
}
