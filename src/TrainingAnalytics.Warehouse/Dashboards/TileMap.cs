using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>
/// A map of tiles of our own drawing: every place is one tile, by column from the west and by row from the north.
/// dashboards/maps/prefecture.csv and county.csv hold them.
/// </summary>
public sealed record TileMap(FrozenDictionary<string, MapCell> Cells, ImmutableArray<ProductFault> Faults)
{
    /// <summary>The dimensions that there is a map of.</summary>
    public static ImmutableArray<string> Known { get; } = [Dimensions.Prefecture, Dimensions.County];

    public static TileMap Read(ProductFiles files, string dimension)
    {
        var path = Path.Combine(files.Dashboards, "maps", dimension + ".csv");
        return File.Exists(path) ? Parse(files.Relative(path), File.ReadAllLines(path))
            : new(FrozenDictionary<string, MapCell>.Empty, [Fault(files.Relative(path), 1, "no such file", "Put the file back")]);
    }

    public static TileMap Parse(string file, IReadOnlyList<string> lines)
    {
        var cells = new Dictionary<string, MapCell>();
        var faults = new List<ProductFault>();
        for (var line = 2; line <= lines.Count; line++)
        {
            if (Wrong(lines[line - 1], cells) is { } wrong) faults.Add(Fault(file, line, wrong, "Correct the line"));
        }

        return new(cells.ToFrozenDictionary(), [.. faults]);
    }

    private static string? Wrong(string line, Dictionary<string, MapCell> cells)
    {
        if (line.Split(',') is not [{ Length: > 0 } code, var column, var row] || Place(column) is not { } x || Place(row) is not { } y) return $"'{line}'";
        if (cells.ContainsValue(new(x, y))) return $"column {x}, row {y} is taken already";
        return cells.TryAdd(code, new(x, y)) ? null : $"{code} stands twice";
    }

    private static int? Place(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place > 0 ? place : null;

    private static ProductFault Fault(string file, int line, string found, string whatToDo) =>
        new(file, line, found, "code,column,row; each code once, in a place of its own", whatToDo);
}

/// <summary>Counted from one.</summary>
public sealed record MapCell(int Column, int Row);
