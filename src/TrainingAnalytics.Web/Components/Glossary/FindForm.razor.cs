using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Glossary;

/// <summary>Looks for a word in both languages; what is looked for stands in the address.</summary>
public sealed partial class FindForm
{
    [Parameter, EditorRequired]
    public required GlossaryView View { get; set; }
}
