using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>Tries the patterns on empty tables: what DuckDB cannot bind, or what lacks a column, is a fault before any data is there.</summary>
public static class PatternTrial
{
    /// <summary>What is wrong with sql/anomalies as files.</summary>
    public static IEnumerable<ProductFault> Faults(ProductFiles files)
    {
        var faults = new List<ProductFault>();
        PatternReader.Read(files, faults);
        return faults;
    }

    /// <summary>What is wrong with the selects. Makes the empty tables of findings, for the models that read them.</summary>
    public static IEnumerable<ProductFault> Try(ProductFiles files, Workbench bench)
    {
        var described = new List<ProductFault>();
        var patterns = PatternReader.Read(files, described);
        PatternTables.Create(bench, patterns, PatternSettings.Defaults);
        VaultRoom.Open(bench, []);
        ProductFault[] faults = [.. patterns.SelectMany(pattern => Faults(bench, pattern))];
        VaultRoom.Close(bench);
        Findings.Make(bench);
        return faults;
    }

    private static IEnumerable<ProductFault> Faults(Workbench bench, Pattern pattern)
    {
        var select = $"select * from ({pattern.Sql}\n) as pattern_rows limit 0";
        if (bench.RefusalOf(select) is { } refused)
            return [new ProductFault(pattern.File, DuckDbMessage.LineOf(refused), DuckDbMessage.FirstLine(refused), "SQL that DuckDB can bind", "Correct the SQL")];
        var columns = bench.Query(select).ColumnNames;
        if (pattern.Ranks || columns.Take(PatternColumns.All.Length).SequenceEqual(PatternColumns.All)) return Unused(pattern).Concat(Unknown(pattern, columns));
        return [new ProductFault(pattern.File, 1, $"the columns {string.Join(", ", columns)}", $"first of all {PatternColumns.Listed}", "Put these columns first, in this order")];
    }

    // A parameter that no select reads, or one that is read and described nowhere, would go unnoticed.
    private static IEnumerable<ProductFault> Unused(Pattern pattern) =>
        from parameter in pattern.Description.Parameters
        where !pattern.Sql.Contains($"name = '{parameter.Name}'", StringComparison.Ordinal)
        select new ProductFault(Path.ChangeExtension(pattern.File, ".yml"), 1, $"the parameter {parameter.Name} is not read", $"name = '{parameter.Name}' in the select", "Read it or remove it");

    // A name that no fact answers would stand as a dash in every finding's sentence.
    private static IEnumerable<ProductFault> Unknown(Pattern pattern, IReadOnlyList<string> columns)
    {
        var d = pattern.Description;
        string[] known = ["subject", "amount", "records", "first_on", "last_on", .. columns, .. d.Parameters.Select(parameter => parameter.Name)];
        return FindingSentence.NamesIn(d.Sentence.Zh).Concat(FindingSentence.NamesIn(d.Sentence.En)).Distinct().Except(known).Select(name =>
            new ProductFault(Path.ChangeExtension(pattern.File, ".yml"), 1, $"the sentence says {{{name}}}", $"one of {string.Join(", ", known)}", "Correct the sentence or return the fact"));
    }
}
