using TrainingAnalytics.Warehouse.Versions;
using DuckDB.NET.Data;
using YamlDotNet.RepresentationModel;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>A metric's expression and its where must be SQL: DuckDB's own parser says so, without any data.</summary>
internal sealed class ExpressionRule : IDisposable
{
    private readonly DuckDBConnection _parser = Database.OpenInMemory();

    public void Dispose() => _parser.Dispose();

    public void Judge(MetricFile file, MetricDefinition metric, YamlMappingNode at)
    {
        if (metric.Expression.Length > 0) Judge(file, at, "expression", $"select ({metric.Expression}) from t");
        if (metric.Where is { } where) Judge(file, at, "where", $"select 1 from t where ({where})");
    }

    private void Judge(MetricFile file, YamlMappingNode at, string key, string sql)
    {
        if (FaultOf(sql) is { } fault)
            file.Fault(at.Children[key], $"{key} 不是有效的 SQL:{fault}", $"{key} is not valid SQL");
    }

    private string? FaultOf(string sql)
    {
        using var command = _parser.CreateCommand();
        command.CommandText = "select case when (tree ->> 'error') = 'true' then tree ->> 'error_message' end from (select cast(json_serialize_sql($1::varchar) as json) as tree)";
        command.Parameters.Add(new DuckDBParameter(sql));
        return command.ExecuteScalar() as string;
    }
}
