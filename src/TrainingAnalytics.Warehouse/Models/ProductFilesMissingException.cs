namespace TrainingAnalytics.Warehouse.Models;

/// <summary>The program stands alone, without the files that say what the data means.</summary>
public sealed class ProductFilesMissingException() : Exception(
    $"找不到 sql/ 和 dashboards/。No folder with sql/ and dashboards/ was found above the program; set {ProductFiles.Variable} to it.");
