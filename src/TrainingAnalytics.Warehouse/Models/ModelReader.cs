using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>Reads sql/: every model and check, and every fault, at once.</summary>
public static class ModelReader
{
    public static ModelSet Read(ProductFiles files)
    {
        var faults = new List<ProductFault>();
        using var bench = Workbench.InMemory();
        var models = Room.OfModels.SelectMany(room => Files(files, room).Select(file => ReadModel(bench, files, room, file, faults))).ToImmutableArray();
        var checks = Files(files, Room.Checks).Select(file => CheckReader.Read(bench, files.Relative(file), ReadText(file), faults)).ToImmutableArray();
        faults.AddRange(ReferenceFaults.Of(models, checks));
        return new ModelSet(models, checks, [.. faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)]);
    }

    private static IEnumerable<string> Files(ProductFiles files, string room)
    {
        var folder = Path.Combine(files.Sql, room);
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.sql").Order(StringComparer.Ordinal) : [];
    }

    private static Model ReadModel(Workbench bench, ProductFiles files, string room, string path, List<ProductFault> faults)
    {
        var (file, sql) = (files.Relative(path), ReadText(path));
        var name = Path.GetFileNameWithoutExtension(path);
        if (!ModelName.IsValid(name)) faults.Add(ModelName.Fault(file, name));
        var header = HeaderReader.Read(file, sql, room == Room.Staging, faults);
        return new Model(room, name, file, sql, header, SqlReferences.Read(bench, file, sql, faults));
    }

    // One form of line end, so that the same product has the same hash and the same line numbers everywhere.
    private static string ReadText(string path) => File.ReadAllText(path).ReplaceLineEndings("\n").TrimEnd().TrimEnd(';');
}
