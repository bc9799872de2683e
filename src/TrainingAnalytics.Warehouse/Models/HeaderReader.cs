using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>Reads the comment at the top of a model, and says what is wrong with it.</summary>
internal static class HeaderReader
{
    public static ModelHeader Read(string file, string sql, bool isStaging, List<ProductFault> faults)
    {
        var lines = HeaderLine.Of(sql);
        var rowMeaning = First(lines, "One row");
        if (rowMeaning is not { Number: 1, Value: not "" }) faults.Add(NoRowMeaning(file));
        AddRepeated(file, lines, faults);
        return new ModelHeader(
            rowMeaning?.Value ?? "",
            First(lines, "In Chinese")?.Value ?? "",
            Key(file, First(lines, "Key"), faults),
            Stored(file, First(lines, "Materialized"), isStaging, faults),
            First(lines, "Citus")?.Value,
            [.. lines.Where(line => line.IsColumn).Select(line => new ColumnMeaning(line.Name, line.Value, line.Number))]);
    }

    private static HeaderLine? First(IReadOnlyList<HeaderLine> lines, string name) => lines.FirstOrDefault(line => line.Name == name);

    private static ImmutableArray<KeyColumn> Key(string file, HeaderLine? line, List<ProductFault> faults)
    {
        if (line is { Value: not "" })
            return [.. line.Value.Split(',', StringSplitOptions.TrimEntries).Select(part => new KeyColumn(part.TrimEnd('?'), part.EndsWith('?')))];
        faults.Add(new ProductFault(file, line?.Number ?? 1, "no key in the header", "-- Key: column, column",
            "Name the columns that no two rows share; a part that may be empty gets a question mark"));
        return [];
    }

    private static Storing Stored(string file, HeaderLine? line, bool isStaging, List<ProductFault> faults)
    {
        switch (line?.Value)
        {
            case null or "table":
                return Storing.InVersion;
            case "view" when isStaging:
                return Storing.AsView;
            case "if there is room" when isStaging:
                return Storing.IfThereIsRoom;
            case "while building" when !isStaging:
                return Storing.WhileBuilding;
            default:
                faults.Add(new ProductFault(file, line.Number, $"Materialized: {line.Value}",
                    isStaging ? "view, table or if there is room" : "table or while building: a version is tables only", "Change or remove the line"));
                return Storing.InVersion;
        }
    }

    private static void AddRepeated(string file, IReadOnlyList<HeaderLine> lines, List<ProductFault> faults)
    {
        foreach (var again in lines.GroupBy(line => line.Name).SelectMany(same => same.Skip(1)))
            faults.Add(new ProductFault(file, again.Number, $"'{again.Name}' a second time", "each name once", "Remove one of the lines"));
    }

    private static ProductFault NoRowMeaning(string file) =>
        new(file, 1, "line one does not say what one row is", "-- One row: …", "Write the grain as the file's first line");
}
