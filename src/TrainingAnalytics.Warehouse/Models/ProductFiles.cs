namespace TrainingAnalytics.Warehouse.Models;

/// <summary>
/// The product's own files, sql/ and dashboards/: what the data means, as text that anybody may read and change.
/// </summary>
public sealed class ProductFiles
{
    /// <summary>Names the folder that holds sql/ and dashboards/, where it is not above the program.</summary>
    public const string Variable = "TRAINING_ANALYTICS_PRODUCT";

    public ProductFiles(string root) => Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    public string Root { get; }

    public string Sql => Path.Combine(Root, "sql");

    public string Dashboards => Path.Combine(Root, "dashboards");

    /// <summary>The folder of the variable; else the first one above the program that holds both.</summary>
    /// <exception cref="ProductFilesMissingException">There is none.</exception>
    public static ProductFiles Find()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrWhiteSpace(named)) return Require(new ProductFiles(named));
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (new ProductFiles(folder.FullName) is { IsThere: true } found)
                return found;
        throw new ProductFilesMissingException();
    }

    /// <summary>A file's name as messages show it, the same on every system.</summary>
    public string Relative(string file) => Path.GetRelativePath(Root, file).Replace(Path.DirectorySeparatorChar, '/');

    private bool IsThere => Directory.Exists(Sql) && Directory.Exists(Dashboards);

    private static ProductFiles Require(ProductFiles files) => files.IsThere ? files : throw new ProductFilesMissingException();
}
