using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>What the reader chose, as it stands in the address: the page, the place, and filters. Nothing else is kept.</summary>
// Code: The code of the page's scope, as in <c>/prefecture/540200</c>; empty for the region.
// Chosen: Only what differs from what the page shows by itself.
public sealed record Selection(string Page, string Code, ImmutableSortedDictionary<string, string> Chosen, string Language)
{
    /// <summary>Which column a table is ordered by: <c>tile.column</c>, or <c>tile.-column</c> for the largest first.</summary>
    public const string Sort = "sort";

    /// <summary>Which rows a table shows: <c>tile.text</c>.</summary>
    public const string Find = "find";

    /// <summary>Which long table shows all of its rows: <c>tile</c>.</summary>
    public const string Rows = "rows";

    public const string Compare = "compare";
    public const string LastYear = "last_year";

    /// <summary>The dimensions that are held fast, by their codes: neither time nor how it is shown.</summary>
    public IEnumerable<KeyValuePair<string, string>> Filters =>
        Chosen.Where(one => one.Key != Compare && !IsOfATable(one.Key) && !ChosenPeriod.Keys.Contains(one.Key));

    public ChosenPeriod? Period => Chosen.Where(one => ChosenPeriod.Keys.Contains(one.Key))
        .Select(one => ChosenPeriod.Read(one.Key, one.Value)).FirstOrDefault();

    public bool ComparesLastYear => Chosen.GetValueOrDefault(Compare) == LastYear;

    /// <summary>The same choice in this page's address form; a link shows the same view to whoever may see it.</summary>
    public string Address()
    {
        var parts = Chosen.Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value)}").ToList();
        if (Language != "zh-CN")
        {
            parts.Add($"lang={Language}");
        }

        var path = Code.Length == 0 ? $"/{Page}" : $"/{Page}/{Code}";
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }

    /// <summary>Another page, every filter kept; how its own tables were shown stays behind.</summary>
    public Selection To(string page, string code) => new(page, code, Chosen.RemoveRange(Chosen.Keys.Where(IsOfATable)), Language);

    /// <summary>How one table is shown; no number becomes another by it.</summary>
    public static bool IsOfATable(string key) => key is Sort or Find or Rows;

    /// <summary>The page as it shows itself, nothing chosen.</summary>
    public Selection Bare => this with { Chosen = Chosen.Clear() };

    public Selection In(string language) => this with { Language = language };

    public Selection With(string dimension, string? value) => this with
    {
        Chosen = value is null ? Chosen.Remove(dimension) : Chosen.SetItem(dimension, value),
    };

    /// <summary>Another time in the place of the one chosen; null is what the page shows by itself.</summary>
    public Selection During(string key, string? value) =>
        (this with { Chosen = Chosen.RemoveRange(ChosenPeriod.Keys) }).With(key, value);
}
