using TrainingAnalytics.Warehouse.Office;

namespace TrainingAnalytics.Web.Components.Access;

/// <summary>Which accesses somebody asks for; null is all of them.</summary>
/// <param name="Kind">unmask or export.</param>
public sealed record AccessFilter(string? Account, string? Kind)
{
    public IReadOnlyList<AccessNote> Of(IReadOnlyList<AccessNote> log) =>
        [.. log.Where(note => (Account is null || note.Who == Account) && (Kind is null || OfficeCode.Of(note.Kind) == Kind))];
}
