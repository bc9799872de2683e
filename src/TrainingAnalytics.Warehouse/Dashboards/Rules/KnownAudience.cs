namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>A page is for roles that exist and that see metrics.</summary>
internal static class KnownAudience
{
    private static readonly string[] Roles = ["leader", "planner", "supervisor"];

    public static IEnumerable<PageFault> Judge(PageUnderTest test) =>
        from role in test.Page.Audience
        where !Roles.Contains(role)
        select new PageFault(test.Page.File, 1, $"audience '{role}' is unknown; known: {string.Join(", ", Roles)}");
}
