using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>A page is for roles that exist and that see metrics.</summary>
internal static class KnownAudience
{
    private static readonly string[] Roles = ["leader", "planner", "supervisor"];

    public static IEnumerable<ProductFault> Judge(PageUnderTest test) => test.Whole(
        from role in test.Page.Audience
        where !Roles.Contains(role)
        select new Wrong("audience", $"unknown audience '{role}'", $"some of {string.Join(", ", Roles)}", "Correct it, or leave audience out"));
}
