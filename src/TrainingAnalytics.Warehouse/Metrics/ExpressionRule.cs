using TrainingAnalytics.Warehouse.Versions;
using YamlDotNet.RepresentationModel;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>A metric's expression and its where must be SQL: DuckDB's own parser says so, without any data.</summary>
internal sealed class ExpressionRule : IDisposable
{
    private const string Parse = "select cast(json_serialize_sql($1::varchar) as varchar)";

    private const string FaultOfTree = "select json_extract_string($1::varchar, '$.error_message')";

    private readonly Workbench _parser = Workbench.InMemory();

    public void Dispose() => _parser.Dispose();

    public void Judge(MetricFile file, MetricDefinition metric, YamlMappingNode at)
    {
        if (metric.Expression.Length > 0) Judge(file, at, "expression", $"select ({metric.Expression}) from t");
        if (metric.Where is { } where) Judge(file, at, "where", $"select 1 from t where ({where})");
    }

    private void Judge(MetricFile file, YamlMappingNode at, string key, string sql)
    {
        if (FaultOf(sql) is { } fault)
            file.Fault(at.Children[key], $"{key}: {fault}", "SQL that DuckDB can parse", "Correct the SQL");
    }

    private string? FaultOf(string sql)
    {
        var tree = _parser.Query(Parse, sql).Rows().Single()[0];
        return (string?)_parser.Query(FaultOfTree, tree).Rows().Single()[0];
    }
}
