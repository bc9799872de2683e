namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>No two tiles of a page have the same id: it is their name in addresses.</summary>
internal static class TileIdsDiffer
{
    public static IEnumerable<PageFault> Judge(PageUnderTest test)
    {
        var seen = new HashSet<string>();
        return test.Each(tile => seen.Add(tile.Id) ? [] : [$"another tile has the id '{tile.Id}' already"]);
    }
}
