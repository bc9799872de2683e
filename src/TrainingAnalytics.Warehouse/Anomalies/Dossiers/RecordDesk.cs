using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies.Dossiers;

/// <summary>What the records of a finding's evidence say themselves, by kind and natural key.</summary>
internal static class RecordDesk
{
    // The columns' names are the fields' names; where one is a dimension, its value is that dimension's code.
    private static readonly (string Kind, string Sql)[] Kinds =
    [
        ("registry", """
            select enrolment.record_key, cast(enrolment.person_key as varchar) as person_key, enrolment.class_code, class.institution, enrolment.trainee_group, enrolment.enrolled_on,
                class.start_date, class.end_date, enrolment.status, enrolment.completed_on, enrolment.attended_hours, class.planned_hours
            from core.enrolment as enrolment
            left join core.dim_class as class on class.class_code = enrolment.class_code
            """),
        ("payment", """
            select payment.payment_no as record_key, cast(payment.person_key as varchar) as person_key, payment.subsidy_kind, payment.amount as payment_amount, net.recovered, payment.paid_on,
                payment.fund_source, payment.payee_kind, payment.payee_code, cast(payment.payee_account_token as varchar) as account, payment.enrolment_no, payment.class_code
            from core.fct_payment as payment
            left join anomalies.net_payment as net on net.payment_no = payment.payment_no
            """),
        ("certificate", """
            select certificate.certificate_key as record_key, cast(certificate.person_key as varchar) as person_key, certificate.certificate_no, certificate.occupation, certificate.skill_level,
                certificate.class_code, certificate.issued_on, certificate.issuing_county, certificate.evaluator_code, certificate.theory_score, certificate.practice_score
            from core.fct_certificate as certificate
            """),
        ("class", """
            select class.class_code as record_key, class.institution, class.project_code, class.occupation, class.skill_level, class.county, class.venue,
                class.start_date, class.end_date, class.planned_size, class.planned_hours, class.standard_amount, facts.people, facts.check_ins, facts.net
            from core.dim_class as class
            left join anomalies.class_facts as facts on facts.class_code = class.class_code
            """),
        ("institution", """
            select institution.institution_code as record_key, institution.institution_kind, institution.county, institution.seats, institution.approved_on,
                institution.revoked_on, cast(institution.bank_account_token as varchar) as account
            from core.dim_institution as institution
            """),
        ("teacher", """
            select teacher.teacher_code as record_key, min(teacher.institution) as institution, min(teacher.employment) as employment,
                bool_or(teacher.dual_qualified) as dual_qualified, max(teacher.last_reported_on) as last_reported_on
            from core.dim_teacher as teacher
            group by teacher.teacher_code
            """),
    ];

    /// <summary>A certificate's number on two people is two records of one key: both speak.</summary>
    public static IReadOnlyDictionary<(string Kind, string Key), ImmutableArray<Field>> Fields(OpenVersion version, Viewer viewer, string findingId) => Kinds
        .SelectMany(kind => Of(version, viewer, findingId, kind.Kind, kind.Sql).Select(row => (Key: (kind.Kind, row.Text("record_key")!), Fields: Read(row))))
        .GroupBy(record => record.Key)
        .ToDictionary(same => same.Key, same => same.Select(record => record.Fields).OrderBy(fields => fields[0].Value, StringComparer.Ordinal).SelectMany(fields => fields).ToImmutableArray());

    private static IEnumerable<NamedRow> Of(OpenVersion version, Viewer viewer, string findingId, string kind, string records)
    {
        var parameters = new SqlParameters();
        var sql = $"""
            with record as ({records})
            select record.*
            from record
            join anomalies.evidence as evidence
                on evidence.record_key = record.record_key
                and evidence.record_kind = {parameters.Add(kind)}
            join anomalies.finding as finding on finding.finding_id = evidence.finding_id
            where {new FindingFilter { Among = new([findingId]) }.Condition(viewer, parameters)}
            """;
        var answer = version.Query(sql, parameters.Values);
        return answer.Rows().Select(row => new NamedRow(answer, row));
    }

    private static ImmutableArray<Field> Read(NamedRow row) =>
        [.. row.Names.Where(name => name != "record_key").Select(name => (name, value: row.Row[name])).Where(field => field.value is not null).Select(field => new Field(field.name, Text(field.value!)))];

    private static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal or double => Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString("0.##", CultureInfo.InvariantCulture),
        true => "true",
        false => "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private sealed record NamedRow(ArrowTable Table, ArrowRow Row)
    {
        public IReadOnlyList<string> Names => Table.ColumnNames;

        public string? Text(string column) => Row.Text(column);
    }
}
