using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>The pages of dashboards/ as the product reads them: a page that is added is tested without another line.</summary>
public static class KnownPages
{
    public const string Leader = "领导";
    public const string Planner = "规划人员";

    public static MetricCatalogue Catalogue { get; } = MetricCatalogue.Read(ProductFiles.Find());

    public static ImmutableArray<PageDefinition> All { get; } =
        [.. DashboardFolder.Read(ProductFiles.Find().Dashboards, Catalogue).Files.Values.Select(file => file.Page).OfType<PageDefinition>()];

    public static TheoryData<string> Ids() => new(All.Select(page => page.Id));

    public static PageDefinition Of(string id) => All.Single(page => page.Id == id);

    /// <summary>Who reads it: leaders the pages of the whole region, planners what is below.</summary>
    public static string ReaderOf(PageDefinition page) => page.Scope.Length == 0 && page.Audience.Contains("leader") ? Leader : Planner;
}
