using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Web.Components.Glossary;

/// <summary>A dimension or a coded column, with its codes in both languages.</summary>
/// <param name="Place">Its anchor.</param>
/// <param name="Note">What is to be said of the list as a whole; null for nothing.</param>
public sealed record CodeList(string Place, Label Title, string? Note, ImmutableArray<CodeEntry> Codes)
{
    /// <summary>Of a list that is itself looked for all codes, else those that are; null for none.</summary>
    public CodeList? Only(string text)
    {
        if (Found.In(text, Place, Title.Zh, Title.En)) return this;
        var found = Codes.Where(code => Found.In(text, code.Code, code.Name.Zh, code.Name.En, code.Within?.Zh, code.Within?.En)).ToImmutableArray();
        return found.IsEmpty ? null : this with { Codes = found };
    }
}

/// <param name="Within">What it belongs to: a county's prefecture.</param>
public sealed record CodeEntry(string Code, Label Name, Label? Within = null)
{
    /// <summary>Some lists are Chinese only, for their source has no other name.</summary>
    public bool HasEnglish => Name.En != Name.Zh;
}
