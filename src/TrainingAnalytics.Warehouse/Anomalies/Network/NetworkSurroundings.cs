using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies.Network;

/// <summary>What lies around a network's nodes and is not drawn.</summary>
internal static class NetworkSurroundings
{
    /// <summary>The institutions that the viewer may see.</summary>
    public static HashSet<string> Reached(OpenVersion version, Viewer viewer)
    {
        var parameters = new SqlParameters();
        var sql = $"with {Institutions.InstitutionReach.Cte(viewer, parameters)} select institution_code from reached where institution_code is not null";
        return [.. version.Query(sql, parameters.Values).Rows().Select(row => row.Text("institution_code")!)];
    }

    /// <summary>By person: another finding about them, the one with the most money at stake.</summary>
    public static Dictionary<string, string> OtherFindings(OpenVersion version, Viewer viewer, Finding finding)
    {
        var parameters = new SqlParameters();
        var sql = $"""
            select distinct on (finding.subject_key) finding.subject_key, finding.finding_id
            from anomalies.finding as finding
            where finding.subject_kind = 'person'
                and finding.finding_id <> {parameters.Add(finding.Id)}
                and {FindingScope.On("finding.prefecture_code", viewer, parameters)}
            order by finding.subject_key, finding.amount desc nulls last, finding.finding_id
            """;
        return version.Query(sql, parameters.Values).Rows().ToDictionary(row => row.Text("subject_key")!, row => row.Text("finding_id")!);
    }

    /// <summary>How many people an account or a phone has besides those here: a village's phone tells itself by them.</summary>
    public static Dictionary<NetworkEnd, long> Beyond(OpenVersion version, IEnumerable<NetworkEnd> drawn, IReadOnlyList<NetworkLink> links)
    {
        var here = links.Where(link => link.From.Kind == "person").ToLookup(link => link.To, link => link.From.Key);
        return version.Query(People, Tokens(drawn)).Rows()
            .Select(row => (End: new NetworkEnd(row.Text("kind")!, row.Text("token")!), People: row.Whole("people")!.Value))
            .ToDictionary(one => one.End, one => Math.Max(0, one.People - here[one.End].Distinct().Count()));
    }

    private const string People = """
        with asked as (select cast(unnest(string_split($1, ',')) as uuid) as token)
        select 'phone' as kind, cast(phone_token as varchar) as token, count(distinct person_key) as people
        from core.enrolment join asked on asked.token = phone_token
        group by phone_token
        union all
        select 'account', cast(payee_account_token as varchar), count(distinct person_key)
        from anomalies.net_payment join asked on asked.token = payee_account_token
        where payee_kind = 'person'
        group by payee_account_token
        """;

    // Without any, one that nobody has.
    private static string Tokens(IEnumerable<NetworkEnd> drawn) =>
        string.Join(',', drawn.Where(end => end.Kind is "account" or "phone").Select(end => end.Key).DefaultIfEmpty(Guid.Empty.ToString()));
}
