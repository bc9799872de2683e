using System.Collections.Frozen;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>
/// People as a supervisor sees them: by masked name and ID, and only those whom a finding in the supervisor's own prefectures
/// concerns. Everybody else's keys are answered as if nobody had them.
/// </summary>
public sealed class PeopleDesk(WarehouseFolder folder)
{
    private readonly MaskedBook _book = new(folder.Vault);

    /// <summary>The masked people of these keys, by key; who is not this viewer's is not among them.</summary>
    public FrozenDictionary<string, MaskedPerson> Of(OpenVersion version, Viewer viewer, IEnumerable<string> personKeys)
    {
        var keys = personKeys.Where(key => Guid.TryParse(key, out _)).Distinct().ToList();
        if (keys.Count == 0) return FrozenDictionary<string, MaskedPerson>.Empty;
        var parameters = new SqlParameters();
        var asked = parameters.Add(string.Join(',', keys));
        var people = Concerned(version, viewer, new(), parameters, $"concerned.person_key in (select cast(unnest(string_split({asked}, ',')) as uuid))");
        return _book.Of(version.Name, people).ToFrozenDictionary(person => person.Key);
    }

    /// <summary>Everybody whom one finding concerns.</summary>
    public IReadOnlyList<MaskedPerson> OfFinding(OpenVersion version, Viewer viewer, string findingId) =>
        OfFindings(version, viewer, new() { Among = new([findingId]) });

    /// <summary>Everybody whom some of these findings concern.</summary>
    public IReadOnlyList<MaskedPerson> OfFindings(OpenVersion version, Viewer viewer, FindingFilter filter) =>
        _book.Of(version.Name, Concerned(version, viewer, filter));

    /// <summary>Keys and name tokens of everybody whom some of these findings concern.</summary>
    internal static IReadOnlyList<(string Key, string? NameToken)> Concerned(OpenVersion version, Viewer viewer, FindingFilter filter) =>
        Concerned(version, viewer, filter, new SqlParameters(), "true");

    private static IReadOnlyList<(string Key, string? NameToken)> Concerned(
        OpenVersion version, Viewer viewer, FindingFilter filter, SqlParameters parameters, string condition)
    {
        var sql = $"""
            with
            {ConcernedPeople.Ctes(viewer, filter, parameters)},
            shown as (
                select distinct concerned.person_key
                from concerned
                where {condition}
            ),
            {LastNames}
            select cast(shown.person_key as varchar) as person_key, cast(last_name.token as varchar) as name_token
            from shown
            left join last_name on last_name.person_key = shown.person_key
            order by shown.person_key
            """;
        return [.. version.Query(sql, parameters.Values).Rows().Select(row => (row.Text("person_key")!, row.Text("name_token")))];
    }

    // The name of the last enrolment; who never enrolled has one on a certificate, an agreement or a roster of teachers.
    private const string LastNames = """
        name as (
            select person_key, person_name_token as token, 1 as source, enrolled_on as day, record_key as tie from core.enrolment
            union all
            select person_key, person_name_token, 2, issued_on, certificate_key from core.fct_certificate
            union all
            select person_key, person_name_token, 3, started_on, agreement_no from core.fct_apprenticeship
            union all
            select person_key, teacher_name_token, 4, last_reported_on, teacher_key from core.dim_teacher
        ),
        last_name as (
            select distinct on (name.person_key) name.person_key, name.token
            from name
            join shown on shown.person_key = name.person_key
            where name.token is not null
            order by name.person_key, name.source, name.day desc nulls last, name.tie
        )
        """;
}
