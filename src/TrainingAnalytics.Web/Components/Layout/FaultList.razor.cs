using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Web.Components.Layout;

/// <summary>What is wrong with the files of a page, each with file and line, for whoever writes them.</summary>
public sealed partial class FaultList
{
    [Parameter]
    public string? Title { get; set; }

    [Parameter, EditorRequired]
    public required ImmutableArray<ProductFault> Faults { get; set; }
}
