using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>Reads one file of sql/checks.</summary>
internal static class CheckReader
{
    public static Check Read(Workbench bench, string file, string sql, List<ProductFault> faults)
    {
        var lines = HeaderLine.Of(sql);
        return new Check(
            Path.GetFileNameWithoutExtension(file),
            file,
            Invariant(file, sql, faults),
            Value(lines, "In Chinese"),
            Severity(file, lines.FirstOrDefault(line => line.Name == "Severity"), faults),
            Value(lines, "To do"),
            Value(lines, "To do in Chinese"),
            sql,
            SqlReferences.Read(bench, file, sql, faults));
    }

    private static string Value(IReadOnlyList<HeaderLine> lines, string name) => lines.FirstOrDefault(line => line.Name == name)?.Value ?? "";

    private static string Invariant(string file, string sql, List<ProductFault> faults)
    {
        var first = sql.Split('\n')[0];
        if (first.StartsWith("-- ", StringComparison.Ordinal) && first.Length > 3) return first[3..].Trim();
        faults.Add(new ProductFault(file, 1, "line one does not say the invariant", "-- what always holds", "Write the invariant as the file's first line"));
        return "";
    }

    private static CheckSeverity Severity(string file, HeaderLine? line, List<ProductFault> faults)
    {
        if (line?.Value == "error") return CheckSeverity.Error;
        if (line?.Value != "warn")
            faults.Add(new ProductFault(file, line?.Number ?? 1, $"severity '{line?.Value}'", "-- Severity: error, or -- Severity: warn", "Say whether a broken check stops the publication"));
        return CheckSeverity.Warn;
    }
}
