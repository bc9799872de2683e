using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards.Quality;

/// <summary>A table of the star and its columns that name members of dimensions. A new fact is found by its columns.</summary>
internal sealed record MemberTable(string Relation, ImmutableArray<string> Columns)
{
    // The member, and the code as the source wrote it, where the table has it: only then can "unknown" be told from "not given".
    private static readonly (string Member, string[] Written)[] Members =
    [
        ("class_key", ["class_code"]), ("institution", ["institution_code"]), ("project_key", ["project_code"]), ("occupation", []),
        ("evaluator_key", ["evaluator_code"]), ("prefecture", ["county_code", "paying_county", "issuing_county"]),
    ];

    private const string Attendance = "core.fct_attendance";

    public bool IsOfPeople => Columns.Contains("person_key");

    public IEnumerable<string> Named => Members.Select(one => one.Member).Where(Columns.Contains);

    public static IEnumerable<MemberTable> Of(OpenVersion version) => version.Query("""
        select table_schema || '.' || table_name as relation, column_name
        from information_schema.columns
        where table_schema = 'core' and (table_name like 'fct!_%' escape '!' or table_name in ('dim_class', 'dim_institution'))
        order by table_name, ordinal_position
        """).Rows()
        .GroupBy(row => row.Text("relation")!, row => row.Text("column_name")!)
        .Select(same => new MemberTable(same.Key, WithClass(same.Key, [.. same])))
        .Where(table => table.Columns.Contains("prefecture"));

    /// <summary>One row a prefecture: <c>all_rows</c>, and for each member <c>unknown_i</c> and <c>not_given_i</c>.</summary>
    public string Query() => $"""
        select prefecture, count(*) as all_rows{string.Concat(Named.Select(Counts))}
        from {From}
        group by prefecture
        """;

    // Check-ins are the one large fact that keeps no member beside the code, for there are millions.
    private static ImmutableArray<string> WithClass(string relation, ImmutableArray<string> columns) =>
        relation == Attendance ? [.. columns, "class_key", "prefecture"] : columns;

    private string From => Relation switch
    {
        Attendance => """
            (
                select check_in.class_code, coalesce(class.class_code, 'unassigned') as class_key, coalesce(class.prefecture, 'unassigned') as prefecture
                from core.fct_attendance as check_in
                left join core.dim_class as class on class.class_code = check_in.class_code
            )
            """,
        // The dimensions' own unknown member is no row of any file.
        "core.dim_class" => "core.dim_class where class_code <> 'unassigned'",
        "core.dim_institution" => "core.dim_institution where institution_code <> 'unassigned'",
        _ => Relation,
    };

    private string Counts(string member, int i)
    {
        var isUnassigned = $"{member} = 'unassigned'";
        return Members.First(one => one.Member == member).Written.FirstOrDefault(Columns.Contains) is { } written
            ? $", count(*) filter (where {isUnassigned} and {written} is not null) as unknown_{i}, count(*) filter (where {isUnassigned} and {written} is null) as not_given_{i}"
            : $", count(*) filter (where {isUnassigned}) as unknown_{i}, 0 as not_given_{i}";
    }
}
