namespace TrainingAnalytics.Warehouse.Models;

/// <summary>The schemas in the order of the data's way: a model reads its own room and earlier ones.</summary>
internal static class Room
{
    public const string Staging = "staging";

    /// <summary>Rooms whose files become relations.</summary>
    public static readonly string[] OfModels = [Staging, "core", Anomalies, "marts"];

    /// <summary>Those of them that a version has.</summary>
    public static readonly string[] OfVersions = ["core", Anomalies, "marts"];

    public const string Checks = "checks";

    public const string Anomalies = "anomalies";

    /// <summary>The findings, made by the patterns once what they read is built.</summary>
    public const string Finding = "anomalies.finding";

    public const string Evidence = "anomalies.evidence";

    public const string InstitutionRank = "anomalies.institution_rank";

    public static readonly string[] OfThePatterns = [Finding, Evidence, InstitutionRank];

    /// <summary>What the build itself fills, before any model.</summary>
    public static readonly string[] OfTheBuild = ["landing", "meta"];

    private static readonly string[] Order = [Staging, "core", Anomalies, "marts", Checks];

    public static bool MayRead(string reader, string read) => OfTheBuild.Contains(read)
        ? read == "meta" || reader == Staging
        : IndexOf(read) <= IndexOf(reader) && read != Checks;

    public static int IndexOf(string schema) => Array.IndexOf(Order, schema);
}
