using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>What a `select` reads, found by DuckDB's own parser: no pattern over text is as exact.</summary>
internal static class SqlReferences
{
    public static ImmutableArray<Reference> Read(Workbench bench, string file, string sql, List<ProductFault> faults)
    {
        using var parsed = Parse(bench, sql);
        var root = parsed.RootElement;
        if (root.GetProperty("error").GetBoolean())
        {
            faults.Add(Unreadable(file, sql, root));
            return [];
        }

        if (root.GetProperty("statements").GetArrayLength() != 1)
            faults.Add(new ProductFault(file, 1, "more than one statement", "one select", "Make a file of each"));
        return Distinct(file, sql, root, faults);
    }

    private static JsonDocument Parse(Workbench bench, string sql) =>
        JsonDocument.Parse(bench.Query("select json_serialize_sql($1::varchar) as tree", sql).Rows().Single().Text("tree")!, new JsonDocumentOptions { MaxDepth = 1000 });

    private static ImmutableArray<Reference> Distinct(string file, string sql, JsonElement root, List<ProductFault> faults)
    {
        var tables = new List<ReadTable>();
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Walk(root, tables, named);
        foreach (var bare in tables.Where(table => table.Schema == "" && !named.Contains(table.Name)))
            faults.Add(new ProductFault(file, LineAt(sql, bare.Position), $"'{bare.Name}' without its schema", "schema.name, as its folder and file", "Write the folder before the name"));
        return
        [
            .. tables.Where(table => table.Schema != "").GroupBy(table => (table.Schema, table.Name))
                .Select(same => new Reference(same.Key.Schema, same.Key.Name, LineAt(sql, same.Min(table => table.Position))))
                .OrderBy(reference => reference.Relation, StringComparer.Ordinal),
        ];
    }

    private static void Walk(JsonElement element, List<ReadTable> tables, HashSet<string> named)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Walk(item, tables, named);
            return;
        }

        if (element.ValueKind != JsonValueKind.Object) return;
        if (ReadTable.Of(element) is { } table) tables.Add(table);
        foreach (var member in element.EnumerateObject())
        {
            if (member.Name == "cte_map") AddNames(member.Value, named);
            Walk(member.Value, tables, named);
        }
    }

    private static void AddNames(JsonElement withClauses, HashSet<string> named)
    {
        foreach (var clause in withClauses.GetProperty("map").EnumerateArray()) named.Add(clause.GetProperty("key").GetString()!);
    }

    private static ProductFault Unreadable(string file, string sql, JsonElement root)
    {
        var position = root.TryGetProperty("position", out var given) ? ulong.Parse(given.GetString()!, CultureInfo.InvariantCulture) : 0;
        return new ProductFault(file, LineAt(sql, position), root.GetProperty("error_message").GetString()!, "one select, with or without a with clause", "Correct the SQL");
    }

    // DuckDB counts bytes.
    private static int LineAt(string sql, ulong position)
    {
        var bytes = Encoding.UTF8.GetBytes(sql);
        return position > (ulong)bytes.Length ? 1 : 1 + bytes.AsSpan(0, (int)position).Count((byte)'\n');
    }

    private sealed record ReadTable(string Schema, string Name, ulong Position)
    {
        public static ReadTable? Of(JsonElement node) =>
            node.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("BASE_TABLE")
                ? new ReadTable(
                    node.GetProperty("schema_name").GetString()!,
                    node.GetProperty("table_name").GetString()!,
                    node.GetProperty("query_location").GetUInt64())
                : null;
    }
}
