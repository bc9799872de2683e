using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse;

/// <summary>sql/ and dashboards/ against each other, without data: each room judges its own files, and then all is tried on empty tables.</summary>
public static class ProductCheck
{
    public static IReadOnlyList<ProductFault> Faults(ProductFiles files)
    {
        ProductFault[] missing = [.. Missing(files)];
        var rest = missing.Length == 0 ? Alone(files) : ModelGraph.Faults(files);
        return [.. missing.Concat(rest).OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)];
    }

    private static IEnumerable<ProductFault> Missing(ProductFiles files) =>
        from folder in new[] { Sources(files), Metrics(files) }
        where !Directory.Exists(folder)
        select new ProductFault(files.Relative(folder), 1, "no such folder", "the product's files", "Put the folder back");

    private static IEnumerable<ProductFault> Alone(ProductFiles files)
    {
        ProductFault[] ofContracts = [.. ContractBook.Faults(Sources(files)).Select(fault => Of(files, fault))];
        // Without contracts there is no landing, and nothing to try the models on.
        var together = ofContracts.Length == 0 ? Together(files) : [];
        return [.. ofContracts, .. ModelGraph.Faults(files), .. PatternTrial.Faults(files), .. Dashboards(files), .. together];
    }

    private static IEnumerable<ProductFault> Dashboards(ProductFiles files)
    {
        var catalogue = MetricCatalogue.Read(files);
        return [.. catalogue.DefinitionFaults, .. ClauseBook.Faults(files), .. Maps(files), .. ClauseBook.Read(files).Strangers(catalogue), .. DashboardFolder.PageFaults(files, catalogue)];
    }

    private static IEnumerable<ProductFault> Together(ProductFiles files) =>
        ModelTrial.Faults(files, bench => CreateLanding(files, bench), bench => MetricTrial.Faults(MetricCatalogue.Read(files), bench), bench => PatternTrial.Try(files, bench));

    private static IEnumerable<ProductFault> Maps(ProductFiles files) =>
        TileMap.Known.SelectMany(dimension => TileMap.Read(files, dimension).Faults);

    private static string Sources(ProductFiles files) => Path.Combine(files.Sql, "sources");

    private static string Metrics(ProductFiles files) => Path.Combine(files.Dashboards, "metrics");

    // No batch: the zone is never looked at.
    private static void CreateLanding(ProductFiles files, Workbench bench) =>
        new LandingViews(new LandingZone(new WarehouseFolder(files.Root)), ContractBook.Read(Sources(files)), Sources(files)).Open(bench, []);

    private static ProductFault Of(ProductFiles files, ContractFault fault) =>
        new(files.Relative(Path.Combine(Sources(files), fault.File)), fault.Line, fault.Found, fault.Expected, "Correct the contract");
}
