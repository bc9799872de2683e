using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>What the reader chose, as it stands in the address: the page, the place, and filters. Nothing else is kept.</summary>
// Code: The code of the page's scope, as in <c>/prefecture/540200</c>; empty for the region.
// Chosen: Only what differs from what the page shows by itself.
public sealed record Selection(string Page, string Code, ImmutableSortedDictionary<string, string> Chosen, string Language)
{
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

    /// <summary>Another page, every filter kept.</summary>
    public Selection To(string page, string code) => this with { Page = page, Code = code };

    public Selection In(string language) => this with { Language = language };

    public Selection With(string dimension, string? value) => this with
    {
        Chosen = value is null ? Chosen.Remove(dimension) : Chosen.SetItem(dimension, value),
    };
}
