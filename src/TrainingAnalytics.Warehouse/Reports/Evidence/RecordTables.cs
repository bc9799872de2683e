using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Reports.Evidence;

/// <summary>The tables of records, in the order of the sheets; their columns are those of core, without tokens.</summary>
internal static class RecordTables
{
    private static readonly RecordColumn Person = new("person_key", new("人员", "Person"));
    private static readonly RecordColumn ClassCode = new("class_code", new("班级编号", "Class"));

    public static ImmutableArray<RecordTable> All { get; } =
    [
        new("enrolments", new("培训登记", "Enrolments"), """
            select enrolment_of.finding_id, enrolment_of.is_evidence, enrolment.record_key, cast(enrolment.person_key as varchar) as person_key, enrolment.sex,
                enrolment.household_county, enrolment.residence_county, enrolment.trainee_group, enrolment.training_type, enrolment.employer_uscc, enrolment.class_code,
                enrolment.enrolled_on, enrolment.status, enrolment.completed_on, cast(enrolment.attended_hours as decimal(18, 2)) as attended_hours
            from enrolment_of
            join core.enrolment as enrolment on enrolment.record_key = enrolment_of.record_key
            order by enrolment_of.finding_id, enrolment_of.is_evidence desc, enrolment.record_key
            """,
            [
                new("record_key", new("登记编号", "Enrolment no.")), Person, new("sex", new("性别", "Sex"), RecordColumn.Code),
                new("household_county", new("户籍地", "Household place"), RecordColumn.Place), new("residence_county", new("常住地", "Residence"), RecordColumn.Place),
                new("trainee_group", new("人员类别", "Trainee group"), "trainee_group"), new("training_type", new("培训类型", "Training type"), "training_type"),
                new("employer_uscc", new("用人单位代码", "Employer")), ClassCode, new("enrolled_on", new("报名日期", "Enrolled on")),
                new("status", new("状态", "Status"), RecordColumn.Code), new("completed_on", new("结业日期", "Completed on")),
                new("attended_hours", new("实际课时", "Attended hours")),
            ]),
        new("payments", new("补贴支付", "Payments"), """
            select payment_of.finding_id, payment_of.is_evidence, payment.payment_no, payment.subsidy_kind, payment.fund_source, payment.paid_on, payment.amount, payment.record_key,
                payment.class_code, cast(payment.person_key as varchar) as person_key, payment.payee_kind, payment.payee_code, payment.recovers_payment_no, payment.paying_county
            from payment_of
            join core.fct_payment as payment on payment.payment_no = payment_of.payment_no
            order by payment_of.finding_id, payment_of.is_evidence desc, payment.paid_on, payment.payment_no
            """,
            [
                new("payment_no", new("支付编号", "Payment no.")), new("subsidy_kind", new("补贴类别", "Kind of subsidy"), "subsidy_kind"),
                new("fund_source", new("资金来源", "Fund"), "fund_source"), new("paid_on", new("支付日期", "Paid on")), new("amount", new("金额（元）", "Yuan")),
                new("record_key", new("登记编号", "Enrolment no.")), ClassCode, Person, new("payee_kind", new("收款方类型", "Kind of payee"), RecordColumn.Code),
                new("payee_code", new("收款方编码", "Payee")), new("recovers_payment_no", new("追回对应支付编号", "Recovers payment")),
                new("paying_county", new("支付地", "Paying place"), RecordColumn.Place),
            ]),
        new("certificates", new("证书", "Certificates"), """
            select certificate_of.finding_id, certificate_of.is_evidence, certificate.certificate_no, certificate.certificate_kind, cast(certificate.person_key as varchar) as person_key,
                certificate.occupation, certificate.skill_level, certificate.class_code, certificate.issued_on, certificate.issuing_county, certificate.evaluator_code,
                certificate.theory_score, certificate.practice_score
            from certificate_of
            join core.fct_certificate as certificate on certificate.certificate_key = certificate_of.certificate_key
            order by certificate_of.finding_id, certificate_of.is_evidence desc, certificate.certificate_key, certificate.person_key
            """,
            [
                new("certificate_no", new("证书编号", "Certificate no.")), new("certificate_kind", new("证书类别", "Kind"), RecordColumn.Code), Person,
                new("occupation", new("职业（工种）", "Occupation"), "occupation"), new("skill_level", new("技能等级", "Skill level"), "skill_level"), ClassCode,
                new("issued_on", new("发证日期", "Issued on")), new("issuing_county", new("发证地", "Issuing place"), RecordColumn.Place),
                new("evaluator_code", new("评价机构编码", "Evaluator")), new("theory_score", new("理论成绩", "Theory")), new("practice_score", new("实操成绩", "Practice")),
            ]),
        new("classes", new("班级", "Classes"), """
            select class_of.finding_id, class_of.is_evidence, class.class_code, class.institution_code, class.institution, class.project_code, class.occupation, class.skill_level,
                class.teacher_code, class.county_code, class.venue, class.start_date, class.end_date, cast(class.planned_size as bigint) as planned_size,
                cast(class.planned_hours as decimal(18, 2)) as planned_hours, cast(class.standard_amount as decimal(18, 2)) as standard_amount
            from class_of
            join core.dim_class as class on class.class_code = class_of.class_code
            order by class_of.finding_id, class_of.is_evidence desc, class.class_code
            """,
            [
                ClassCode, new("institution_code", new("机构编码", "Institution code")), new("institution", new("培训机构", "Institution"), RecordColumn.Institution),
                new("project_code", new("培训项目编码", "Project")), new("occupation", new("职业（工种）", "Occupation"), "occupation"),
                new("skill_level", new("技能等级", "Skill level"), "skill_level"), new("teacher_code", new("主讲教师编号", "Teacher")),
                new("county_code", new("培训所在县区", "Place"), RecordColumn.Place), new("venue", new("培训地点", "Venue")), new("start_date", new("开班日期", "Starts on")),
                new("end_date", new("结班日期", "Ends on")), new("planned_size", new("计划人数", "Planned size")), new("planned_hours", new("计划课时", "Planned hours")),
                new("standard_amount", new("补贴标准（元）", "Standard, yuan")),
            ]),
    ];
}
