using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Web.Components.Glossary;

/// <summary>A word of the pages and what it means.</summary>
/// <param name="Place">Its anchor.</param>
public sealed record Entry(string Place, Label Word, Label Meaning)
{
    /// <summary>Found in either language.</summary>
    public bool Has(string text) => Found.In(text, Word.Zh, Word.En, Meaning.Zh, Meaning.En);
}
