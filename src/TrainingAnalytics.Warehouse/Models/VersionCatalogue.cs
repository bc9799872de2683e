using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>
/// The schema `meta` of a version: what it is, what it was made of, and how its checks went. No clock and no path
/// goes into it: the same landing zone makes the same file.
/// </summary>
public static class VersionCatalogue
{
    /// <summary>Before the models: the schemas, and the date up to which things count.</summary>
    public static void Begin(Workbench bench, DateOnly asOf)
    {
        foreach (var schema in (string[])["meta", .. Room.OfVersions]) bench.Execute($"create schema {schema}");
        bench.OpenPassing(Room.OfVersions);
        bench.Execute("create table meta.as_of (as_of date)");
        bench.Execute("insert into meta.as_of values ($1)", asOf);
        // Within a view of the attached staging, `meta` is looked for in staging itself.
        bench.Execute("create schema staging.meta");
        bench.Execute("create table staging.meta.as_of as select as_of from meta.as_of");
    }

    /// <summary>After the models and checks.</summary>
    public static void Complete(Workbench bench, VersionFacts facts, ImmutableArray<BuiltModel> models, ImmutableArray<CheckResult> checks)
    {
        // One transaction: each row by itself would wait for the disk.
        bench.Execute("begin");
        WriteFacts(bench, facts);
        WriteModels(bench, models);
        WriteLineage(bench, models);
        WriteChecks(bench, checks);
        bench.Execute("commit");
    }

    private static void WriteFacts(Workbench bench, VersionFacts facts)
    {
        bench.Execute("create table meta.version (name varchar, as_of date, content_hash varchar, product_hash varchar)");
        bench.Execute("insert into meta.version values ($1, $2, $3, $4)", facts.Name, facts.AsOf, facts.ContentHash, facts.ProductHash);
    }

    private static void WriteModels(Workbench bench, ImmutableArray<BuiltModel> models)
    {
        bench.Execute("create table meta.model (schema_name varchar, model_name varchar, file varchar, row_meaning varchar, row_meaning_zh varchar, row_count bigint)");
        bench.Insert("meta.model", models.Select(built => new object?[]
        {
            built.Model.Schema, built.Model.Name, built.Model.File, built.Model.Header.RowMeaning, built.Model.Header.RowMeaningZh, built.Model.IsView ? null : built.Rows,
        }));
    }

    private static void WriteLineage(Workbench bench, ImmutableArray<BuiltModel> models)
    {
        bench.Execute("create table meta.model_reference (reader varchar, read varchar)");
        bench.Insert("meta.model_reference", models.SelectMany(built => built.Model.References, (built, read) => new object?[] { built.Model.Relation, read.Relation }));
    }

    private static void WriteChecks(Workbench bench, ImmutableArray<CheckResult> checks)
    {
        bench.Execute("""
            create table meta.check_result (check_name varchar, file varchar, invariant varchar, invariant_zh varchar, severity varchar,
                to_do varchar, to_do_zh varchar, breaking_rows bigint, sample varchar)
            """);
        bench.Insert("meta.check_result", checks.Select(result => new object?[]
        {
            result.Check.Name, result.Check.File, result.Check.Invariant, result.Check.InvariantZh,
            result.Check.Severity == CheckSeverity.Error ? "error" : "warn", result.Check.ToDo, result.Check.ToDoZh, result.BreakingRows, result.Sample,
        }));
    }
}

/// <summary>What a version says of itself.</summary>
/// <param name="Name">As its file.</param>
/// <param name="AsOf">The date up to which things count.</param>
/// <param name="ContentHash">Of the landed batches.</param>
/// <param name="ProductHash">Of sql/.</param>
public sealed record VersionFacts(string Name, DateOnly AsOf, string ContentHash, string ProductHash);
