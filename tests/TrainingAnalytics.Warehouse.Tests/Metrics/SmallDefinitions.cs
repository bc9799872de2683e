namespace TrainingAnalytics.Warehouse.Tests.Metrics;

/// <summary>A handful of metric files in a folder of their own, valid as they stand: each test breaks one thing.</summary>
internal sealed class SmallDefinitions : IDisposable
{
    public const string DimensionsFile = "dimensions.yml";
    public const string TrainingFile = "training.yml";

    private const string Dimensions = """
        dimensions:
          - { id: year, label: { zh-CN: 年, en: Year } }
          - { id: quarter, label: { zh-CN: 季度, en: Quarter } }
          - { id: month, label: { zh-CN: 月, en: Month } }
          - { id: prefecture, label: { zh-CN: 地市, en: Prefecture }, names: "core.dim_region(code, name_zh, name_en)" }
          - { id: county, label: { zh-CN: 县区, en: County }, names: "core.dim_region(code, name_zh, name_en)" }
          - { id: institution, label: { zh-CN: 机构, en: Institution }, names: "core.dim_institution(code, name_zh, name_en)" }
          - { id: trainee_group, label: { zh-CN: 人员类别, en: Trainee group }, names: "core.dim_trainee_group(code, name_zh, name_en)" }
          - { id: subsidy_kind, label: { zh-CN: 补贴类别, en: Kind of subsidy } }
        """;

    private const string Training = """
        mart: training
        time: completed_on
        dimensions: [year, quarter, month, prefecture, county, institution, trainee_group]
        metrics:
          - id: trainings_completed
            label: { zh-CN: 完成培训人次, en: Trainings completed }
            expression: count(*)
            unit: { zh-CN: 人次, en: trainings }
            format: count
            counts_people: true
            meaning: { zh-CN: 结业的登记, en: Completed records }
            clause: P01
            target: year_total
            total_target: true
          - id: entrepreneurship_trainings
            label: { zh-CN: 创业培训人次, en: Entrepreneurship trainings }
            expression: count(*)
            where: is_entrepreneurship
            whole: trainings_completed
            rest_is_shown: true
            unit: { zh-CN: 人次, en: trainings }
            format: count
            counts_people: true
            meaning: { zh-CN: 创业培训, en: Entrepreneurship }
            target: year_total
          - id: people_trained
            label: { zh-CN: 培训人数, en: People trained }
            expression: count(distinct person_key)
            unit: { zh-CN: 人, en: people }
            format: count
            counts_people: true
            meaning: { zh-CN: 不重复的人, en: Distinct people }
          - id: entrepreneurship_share
            label: { zh-CN: 创业培训占比, en: Share of entrepreneurship }
            expression: cast(count(*) filter (where is_entrepreneurship) as double precision) / nullif(count(*), 0)
            part: entrepreneurship_trainings
            whole: trainings_completed
            unit: { zh-CN: "%", en: "%" }
            format: percent
            meaning: { zh-CN: 占比, en: Share }
        """;

    private const string Payment = """
        mart: payment
        time: paid_on
        dimensions: [year, quarter, month, prefecture, subsidy_kind]
        metrics:
          - id: subsidy_paid
            label: { zh-CN: 补贴支出, en: Subsidy paid }
            expression: coalesce(sum(amount), 0)
            unit: { zh-CN: 元, en: yuan }
            format: yuan
            meaning: { zh-CN: 支出, en: Paid }
        """;

    private const string Apprentice = """
        mart: apprentice
        time: as_at
        dimensions: [year, quarter, month, prefecture]
        snapshot: month
        metrics:
          - id: apprentices
            label: { zh-CN: 新型学徒人数, en: Apprentices }
            expression: count(distinct person_key)
            unit: { zh-CN: 人, en: people }
            format: count
            counts_people: true
            meaning: { zh-CN: 学徒, en: Apprentices }
            target: stock
          - id: apprentices_in_training
            label: { zh-CN: 在培学徒人数, en: In training }
            expression: count(distinct person_key) filter (where not is_completed and not is_terminated)
            whole: apprentices
            rest_is_shown: true
            unit: { zh-CN: 人, en: people }
            format: count
            counts_people: true
            meaning: { zh-CN: 在培, en: In training }
          - id: apprentices_ended
            label: { zh-CN: 出师和终止学徒人数, en: Ended }
            expression: count(distinct person_key) filter (where is_completed or is_terminated)
            whole: apprentices
            rest_is_shown: true
            unit: { zh-CN: 人, en: people }
            format: count
            counts_people: true
            meaning: { zh-CN: 出师和终止, en: Ended }
          - id: apprentices_completed
            label: { zh-CN: 出师学徒人数, en: Completed }
            expression: count(distinct person_key) filter (where is_completed)
            whole: apprentices_ended
            rest_is_shown: true
            unit: { zh-CN: 人, en: people }
            format: count
            counts_people: true
            meaning: { zh-CN: 出师, en: Completed }
          - id: apprentices_terminated
            label: { zh-CN: 终止学徒人数, en: Broken off }
            expression: count(distinct person_key) filter (where is_terminated)
            whole: apprentices_ended
            rest_is_shown: true
            unit: { zh-CN: 人, en: people }
            format: count
            counts_people: true
            meaning: { zh-CN: 终止, en: Broken off }
        """;

    private const string EducationFund = """
        mart: education_fund
        dimensions: [year, prefecture]
        metrics:
          - id: frontline_fund_ratio
            label: { zh-CN: 一线职工经费占比, en: Front-line share }
            expression: cast(sum(frontline_spent) as double precision) / nullif(sum(fund_spent), 0)
            unit: { zh-CN: "%", en: "%" }
            format: percent
            meaning: { zh-CN: 占比, en: Share }
            target: ratio
        """;

    private const string Teacher = """
        mart: teacher
        time: reported_on
        dimensions: [year, prefecture]
        snapshot: year
        reports: teacher_report
        metrics:
          - id: dual_qualified_ratio
            label: { zh-CN: 双师型教师占比, en: Dual-qualified teachers }
            expression: cast(count(*) filter (where is_dual_qualified) as double precision) / nullif(count(*), 0)
            unit: { zh-CN: "%", en: "%" }
            format: percent
            meaning: { zh-CN: 占比, en: Share }
            target: ratio
        """;

    public SmallDefinitions()
    {
        Directory.CreateDirectory(Folder);
        Write(DimensionsFile, Dimensions);
        Write(TrainingFile, Training);
        Write("payment.yml", Payment);
        Write("apprentice.yml", Apprentice);
        Write("education_fund.yml", EducationFund);
        Write("teacher.yml", Teacher);
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "ta-tests", Guid.NewGuid().ToString("n"));

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    /// <summary>Changes one thing, which must be there.</summary>
    public void Break(string file, string valid, string broken)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        Assert.Contains(valid, text, StringComparison.Ordinal);
        var at = text.IndexOf(valid, StringComparison.Ordinal);
        Write(file, text[..at] + broken + text[(at + valid.Length)..]);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
