namespace TrainingAnalytics.Warehouse.Models;

/// <summary>References that lead nowhere, or against the data's way.</summary>
internal static class ReferenceFaults
{
    public static IEnumerable<ProductFault> Of(IReadOnlyCollection<Model> models, IReadOnlyCollection<Check> checks)
    {
        var known = models.Select(model => model.Relation).Concat(Room.OfThePatterns).ToHashSet(StringComparer.Ordinal);
        return models.SelectMany(model => model.References.SelectMany(read => Judge(model.File, model.Schema, read, known)))
            .Concat(checks.SelectMany(check => check.References.SelectMany(read => Judge(check.File, Room.Checks, read, known))));
    }

    private static IEnumerable<ProductFault> Judge(string file, string reader, Reference read, HashSet<string> known)
    {
        if (!Room.OfTheBuild.Contains(read.Schema) && !known.Contains(read.Relation))
            yield return new ProductFault(file, read.Line, $"{read.Relation}, which is no model", $"a file sql/{read.Schema}/{read.Name}.sql", "Correct the name or write the model");
        else if (!Room.MayRead(reader, read.Schema))
            yield return new ProductFault(file, read.Line, $"{reader} reads {read.Relation}", "a reference to its own room or an earlier one", "Move the model, or what it reads");
    }
}
