namespace TrainingAnalytics.Warehouse.Dashboards.Quality;

/// <summary>A count as its viewer may see it: what is hidden has left no number here.</summary>
/// <param name="Small">It is hidden itself, and not for its neighbour's sake.</param>
public sealed record ShownCount(long? Count, bool Small)
{
    public static ShownCount Of(long count, bool hidden) => hidden ? new(null, Privacy.SmallNumbers.IsSmall(count)) : new(count, false);
}
