using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>What a version says of its patterns, and the parameters that their selects read.</summary>
internal static class PatternTables
{
    public static void Create(Workbench bench, ImmutableArray<Pattern> patterns, PatternSettings settings)
    {
        // One transaction: each row by itself would wait for the disk.
        bench.Execute("begin");
        bench.Execute("""
            create table meta.pattern (pattern varchar, family varchar, kind varchar, severity varchar, clause varchar, title_zh varchar,
                title_en varchar, meaning_zh varchar, meaning_en varchar, sentence_zh varchar, sentence_en varchar, innocent varchar,
                points_to_error varchar, points_to_fraud varchar, parameters varchar)
            """);
        bench.Execute("""
            create table meta.pattern_parameter (pattern varchar, name varchar, value decimal(18, 4), default_value decimal(18, 4),
                meaning_zh varchar, meaning_en varchar)
            """);
        bench.Insert("meta.pattern", patterns.Select(pattern => Described(pattern, settings)));
        bench.Insert("meta.pattern_parameter",
            from pattern in patterns
            from parameter in pattern.Description.Parameters
            select new object?[] { pattern.Name, parameter.Name, settings.Of(pattern, parameter), parameter.Default, parameter.Meaning.Zh, parameter.Meaning.En });
        bench.Execute("commit");
        Empty(bench);
    }

    private static object?[] Described(Pattern pattern, PatternSettings settings)
    {
        var d = pattern.Description;
        return [pattern.Name, pattern.Family, d.Kind, d.Severity, d.Clause, d.Title.Zh, d.Title.En, d.Meaning.Zh, d.Meaning.En, d.Sentence.Zh, d.Sentence.En,
            Json(d.Innocent), Json(d.PointsToError), Json(d.PointsToFraud), Json(pattern, settings)];
    }

    // A row without a subject or a record would be lost in the joins that make findings, and nobody would know: its pattern is refused.
    private static void Empty(Workbench bench)
    {
        bench.Execute("""
            create table passing.pattern_row (pattern varchar not null, subject_kind varchar not null, subject_key varchar not null,
                institution_code varchar, county_code varchar, record_kind varchar not null, record_key varchar not null, occurred_on date,
                amount decimal(18, 2), leaning varchar not null, facts varchar not null)
            """);
    }

    private static string Json(ImmutableArray<Label> labels) => JsonSerializer.Serialize(labels.Select(label => new { zh = label.Zh, en = label.En }), Written);

    private static string Json(Pattern pattern, PatternSettings settings) => string.Create(CultureInfo.InvariantCulture,
        $"{{{string.Join(",", pattern.Description.Parameters.Select(p => string.Create(CultureInfo.InvariantCulture, $"\"{p.Name}\":{settings.Of(pattern, p) / 1.0000m}")))}}}");

    private static readonly JsonSerializerOptions Written = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
