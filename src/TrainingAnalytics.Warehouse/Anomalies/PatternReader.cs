using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>Reads sql/anomalies: every pattern with its description, and every fault, at once.</summary>
public static class PatternReader
{
    /// <exception cref="ProductFaultsException">A description is missing or wrong.</exception>
    public static ImmutableArray<Pattern> Read(ProductFiles files)
    {
        var faults = new List<ProductFault>();
        var patterns = Read(files, faults);
        return faults.Count == 0 ? patterns : throw new ProductFaultsException([.. faults]);
    }

    internal static ImmutableArray<Pattern> Read(ProductFiles files, List<ProductFault> faults)
    {
        var folder = Path.Combine(files.Sql, "anomalies");
        if (!Directory.Exists(folder)) return [];
        using var bench = Workbench.InMemory();
        var patterns = Directory.GetDirectories(folder).Order(StringComparer.Ordinal)
            .SelectMany(family => Directory.GetFiles(family, "*.sql").Order(StringComparer.Ordinal))
            .Select(path => ReadPattern(bench, files, path, faults)).ToImmutableArray();
        faults.AddRange(Orphans(files, folder));
        faults.AddRange(patterns.GroupBy(pattern => pattern.Name).Where(same => same.Count() > 1).Select(same => Twice([.. same])));
        return patterns;
    }

    private static Pattern ReadPattern(Workbench bench, ProductFiles files, string path, List<ProductFault> faults)
    {
        var sql = File.ReadAllText(path).ReplaceLineEndings("\n").TrimEnd().TrimEnd(';');
        var file = files.Relative(path);
        if (!sql.StartsWith("-- One row: ", StringComparison.Ordinal))
            faults.Add(new ProductFault(file, 1, "line one does not say what one row is", "-- One row: …", "Write the grain as the file's first line"));
        // What DuckDB cannot read is named once, by the trial.
        var references = SqlReferences.Read(bench, file, sql, []);
        var description = DescriptionReader.Read(files, Path.ChangeExtension(path, ".yml"), faults);
        return new Pattern(Path.GetFileNameWithoutExtension(path), Path.GetFileName(Path.GetDirectoryName(path))!, file, sql, references, description);
    }

    private static IEnumerable<ProductFault> Orphans(ProductFiles files, string folder) =>
        from path in Directory.GetFiles(folder, "*.yml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where !File.Exists(Path.ChangeExtension(path, ".sql"))
        select new ProductFault(files.Relative(path), 1, "a description without its select", "a .sql file of the same name beside it", "Write the select or remove the description");

    private static ProductFault Twice(IReadOnlyList<Pattern> same) =>
        new(same[1].File, 1, $"a second pattern '{same[1].Name}'", $"names of their own; the other is {same[0].File}", "Rename one of the two");
}
