using TrainingAnalytics.Warehouse.Extracts;
using TrainingAnalytics.Warehouse.Landing;

namespace TrainingAnalytics.Warehouse.Tests.Landing;

/// <summary>One file of classes: some rows faulty (nobody planned), some keys twice, some of other sheets.</summary>
internal sealed record ClassSheet(int No, bool IsUndated, (int Key, int Size)[] Rows)
{
    public string Batch => $"batch{No}";

    public string File => IsUndated ? $"class_{No}.csv" : $"class_202001{10 + No}.csv";

    public string Text => GoodRows.File("class", [.. Rows.Select(row => GoodRows.Row("class", row.Key, false, ("venue", Venue), ("planned_size", $"{row.Size}")))]);

    private string Venue => $"馆{No}";

    /// <summary>Finds the files in the order named, and gives each that is new its place, as a build does.</summary>
    public static void Plan(DirectoryInfo root, List<(ClassSheet Sheet, string Folder)> build, Dictionary<string, BatchManifest> landed)
    {
        var sheets = build.ToDictionary(one => Write(root, one.Sheet, one.Folder), one => one.Sheet);
        var files = ExtractFinder.Find(sheets.Keys).Files;
        var places = LandingPlan.Places(landed, new Dictionary<string, (int, int)>(), files.Select((file, i) => (sheets[file.Path].Batch, i)));
        foreach (var file in files)
        {
            var (batch, place) = (sheets[file.Path].Batch, places[sheets[file.Path].Batch]);
            landed[batch] = new("class", batch, file.Name, file.ExtractedOn, place.Build, place.Order, "contract", "utf-8", 0, 0, 0, new Dictionary<string, decimal>(), new Dictionary<string, decimal>(), []);
        }
    }

    /// <summary>What counts of sheets in their order: of a file the first good row of a key, of files the last.</summary>
    public static string Current(IReadOnlyList<ClassSheet> inOrder)
    {
        var current = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var sheet in inOrder)
            foreach (var rows in sheet.Rows.Where(row => row.Size > 0).GroupBy(row => row.Key))
                current[$"C{rows.Key}"] = $"C{rows.Key},{sheet.Venue},{rows.First().Size}";
        return string.Join(';', current.Values);
    }

    private static string Write(DirectoryInfo root, ClassSheet sheet, string folder)
    {
        var path = Path.Combine(root.FullName, folder, sheet.File);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!System.IO.File.Exists(path)) System.IO.File.WriteAllText(path, "");
        return path;
    }
}
