using System.Collections.Frozen;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>The region's prefectures and counties by code, in the table's own order.</summary>
public sealed record Places(FrozenDictionary<string, Place> ByCode)
{
    public IEnumerable<Place> Prefectures => ByCode.Values.Where(place => place.Level == "prefecture").OrderBy(place => place.Code, StringComparer.Ordinal);

    /// <summary>The prefectures or the counties, all or those of one prefecture, in the order of their codes.</summary>
    public IEnumerable<Place> Within(string level, string prefecture) => ByCode.Values
        .Where(place => place.Level == level && (prefecture.Length == 0 || place.Prefecture == prefecture))
        .OrderBy(place => place.Code, StringComparer.Ordinal);

    public static Places Read(OpenVersion version) => new(
        version.Query("select code, name_zh, name_en, level, prefecture_code from core.dim_region").Rows()
            .Select(row => new Place(row.Text("code")!, new Label(row.Text("name_zh")!, row.Text("name_en")!), row.Text("level")!, row.Text("prefecture_code")!))
            .ToFrozenDictionary(place => place.Code));

    public Place? Find(string code, string level) =>
        ByCode.TryGetValue(code, out var place) && place.Level == level ? place : null;
}

public sealed record Place(string Code, Label Name, string Level, string Prefecture);
