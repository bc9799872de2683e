namespace TrainingAnalytics.Web.Texts;

/// <summary>Names of places as they stand on a small tile: without what kind of place it is.</summary>
public static class PlaceNames
{
    private static readonly string[] Kinds = ["地区", "市", "县", "区", " District", " County", " Prefecture"];

    // 索县 without its 县 would be no name.
    public static string Short(string name) =>
        Kinds.FirstOrDefault(kind => name.EndsWith(kind, StringComparison.Ordinal) && name.Length - kind.Length > 1) is { } kind
            ? name[..^kind.Length] : name;
}
