using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Glossary;

/// <summary>One list of codes with their Chinese and English names.</summary>
public sealed partial class CodeListTable
{
    [Parameter, EditorRequired]
    public required GlossaryView View { get; set; }

    [Parameter, EditorRequired]
    public required CodeList List { get; set; }

    private bool HasWithin => List.Codes.Any(code => code.Within is not null);
}
