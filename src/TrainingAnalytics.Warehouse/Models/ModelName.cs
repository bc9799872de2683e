using System.Text.RegularExpressions;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>A file's name is a relation's name: it stands in SQL without quotes.</summary>
internal static partial class ModelName
{
    public static bool IsValid(string name) => Pattern().IsMatch(name);

    public static ProductFault Fault(string file, string name) =>
        new(file, 1, $"the name '{name}'", "lower-case letters, digits and _", "Rename the file");

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex Pattern();
}
