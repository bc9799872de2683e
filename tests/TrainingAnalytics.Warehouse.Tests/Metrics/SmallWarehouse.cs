using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Metrics;

/// <summary>A version with small marts made by hand, and the desk that answers from it.</summary>
internal sealed class SmallWarehouse : IDisposable
{
    public const string Lhasa = "540100";
    public const string Shigatse = "540200";
    public const string Chamdo = "540300";

    private const string Times = """
        cast(extract(year from day) as int) as year,
        cast(extract(year from day) as varchar) || 'Q' || cast(extract(quarter from day) as varchar) as quarter,
        strftime(day, '%Y-%m') as month
        """;

    private readonly SmallDefinitions _definitions = new();
    private readonly string _root = Path.Combine(Path.GetTempPath(), "ta-tests", Guid.NewGuid().ToString("n"));
    private readonly List<string> _trainings = [];
    private readonly List<string> _payments = [];
    private readonly List<string> _apprentices = [];
    private readonly List<string> _funds = [];
    private readonly List<string> _teachers = [];
    private readonly List<string> _targets = [];
    private OpenVersion? _version;

    public OpenVersion Version => _version ?? throw new InvalidOperationException("Not built yet.");

    public MetricDesk Desk { get; private set; } = null!;

    /// <summary>So many completed trainings, each of a person of its own unless <paramref name="person"/> says whose.</summary>
    public SmallWarehouse Trained(int trainings, string day, string prefecture = Lhasa, string? county = null, string institution = "I1",
        string group = "veteran", bool entrepreneurship = false, string? person = null)
    {
        for (var i = 0; i < trainings; i++)
            _trainings.Add($"(date '{day}', '{prefecture}', '{county ?? prefecture[..4] + "02"}', '{institution}', '{group}', {(entrepreneurship ? "true" : "false")}, '{person ?? Guid.NewGuid().ToString()}')");
        return this;
    }

    public SmallWarehouse Paid(string amount, string day, string prefecture = Lhasa, string kind = "training")
    {
        _payments.Add($"(date '{day}', '{prefecture}', '{kind}', cast({amount} as decimal(18, 2)))");
        return this;
    }

    /// <param name="state">completed, terminated, or in training.</param>
    public SmallWarehouse Apprenticed(int people, string from, string prefecture = Lhasa, string state = "")
    {
        for (var i = 0; i < people; i++) _apprentices.Add($"(date '{from}', '{prefecture}', '{Guid.NewGuid()}', {state == "completed"}, {state == "terminated"})");
        return this;
    }

    public SmallWarehouse Spent(int year, int frontline, int all, string prefecture = Lhasa)
    {
        _funds.Add($"({year}, '{prefecture}', {frontline}, {all})");
        return this;
    }

    public SmallWarehouse Teaching(string day, int dual, int others, string prefecture = Lhasa)
    {
        for (var i = 0; i < dual + others; i++) _teachers.Add($"(date '{day}', '{prefecture}', {(i < dual ? "true" : "false")})");
        return this;
    }

    public SmallWarehouse Targeted(string metric, int year, double value, string region = Dimensions.WholeRegion)
    {
        _targets.Add($"('{metric}', {year}, '{region}', cast({value.ToString(CultureInfo.InvariantCulture)} as decimal(18, 4)))");
        return this;
    }

    public SmallWarehouse AsOf(string asOf)
    {
        Directory.CreateDirectory(_root);
        var folder = new WarehouseFolder(_root);
        using var bench = Workbench.ForBuild(folder);
        foreach (var statement in Statements(asOf)) bench.Execute(statement);
        bench.Finish();
        _version = OpenVersion.FromFile(bench.BuildingFile);
        Desk = new MetricDesk(MetricCatalogue.Read(_definitions.Folder));
        return this;
    }

    /// <summary>"metric,metric by dim,dim where dim=code,dim=code target"</summary>
    public static MetricQuestion Question(string text)
    {
        var words = text.Split(' ');
        ImmutableArray<string> After(string word) => Array.IndexOf(words, word) is > 0 and var at ? [.. words[at + 1].Split(',')] : [];
        return new MetricQuestion([.. words[0].Split(',')], After("by"),
            After("where").Select(pair => pair.Split('=')).ToImmutableDictionary(pair => pair[0], pair => pair[1]), words.Contains("target"));
    }

    public ArrowTable Answer(string question, Viewer? viewer = null) => Desk.Answer(Version, viewer ?? Viewer.Operator, Question(question));

    /// <summary>The answer's rows as lines of "code code value", "-" for no data and "&lt;" for suppressed.</summary>
    public string[] Lines(string question, Viewer? viewer = null)
    {
        var table = Answer(question, viewer);
        var columns = table.ColumnNames.Where(name => !name.EndsWith("_name", StringComparison.Ordinal) && !name.EndsWith("_suppressed", StringComparison.Ordinal)).ToArray();
        return [.. table.Rows().Select(row => string.Join(' ', columns.Select(column => Cell(table, row, column))))];
    }

    public ImmutableArray<MetricQuestionFault> Faults(string question, Viewer? viewer = null) =>
        Desk.FaultsOf(Version, viewer ?? Viewer.Operator, Question(question));

    public void Dispose()
    {
        _version?.Dispose();
        _definitions.Dispose();
        if (Directory.Exists(_root)) Directory.Delete(_root, recursive: true);
    }

    private static string Cell(ArrowTable table, ArrowRow row, string column) =>
        table.ColumnNames.Contains(column + "_suppressed") && row.Flag(column + "_suppressed") == true ? "<" : row.Text(column) ?? "-";

    private IEnumerable<string> Statements(string asOf) =>
    [
        "create schema meta", "create schema core", "create schema marts",
        $"create table meta.as_of as select date '{asOf}' as as_of",
        $"create table core.dim_region(code, name_zh, name_en) as {Values("('540000', '西藏自治区', 'Tibet'), ('540100', '拉萨市', 'Lhasa'), ('540200', '日喀则市', 'Shigatse'), ('540300', '昌都市', 'Chamdo'), ('540102', '城关区', 'Chengguan'), ('540103', '堆龙德庆区', 'Doilungdeqen'), ('540104', '达孜区', 'Dagze'), ('540202', '桑珠孜区', 'Samzhubze'), ('540302', '卡若区', 'Karub'), ('unassigned', '未分配', 'Unassigned')")}",
        $"create table core.dim_institution(code, name_zh, name_en) as {Values("('I1', '机构一', 'One'), ('I2', '机构二', 'Two')")}",
        $"create table core.dim_trainee_group(code, name_zh, name_en) as {Values("('veteran', '退役军人', 'Veteran'), ('other', '其他', 'Other')")}",
        Table("core.fct_target(metric, year, region_code, value)", _targets, "('', 0, '', 0.0)"),
        Table("main.training(day, prefecture, county, institution, trainee_group, is_entrepreneurship, person_key)", _trainings, "(date '2019-01-01', '', '', '', '', false, '')"),
        $"create table marts.training as select day as completed_on, {Times}, training.* exclude (day) from main.training",
        Table("main.payment(day, prefecture, subsidy_kind, amount)", _payments, "(date '2019-01-01', '', '', 0.0)"),
        $"create table marts.payment as select day as paid_on, {Times}, payment.* exclude (day) from main.payment",
        Table("main.apprentice(started_on, prefecture, person_key, is_completed, is_terminated)", _apprentices, "(date '2019-01-01', '', '', true, true)"),
        Snapshots(),
        Table("marts.education_fund(year, prefecture, frontline_spent, fund_spent)", _funds, "(0, '', 0, 0)"),
        Table("main.teacher(day, prefecture, is_dual_qualified)", _teachers, "(date '2019-01-01', '', true)"),
        "create table marts.teacher_report as select day as reported_on, cast(extract(year from day) as int) as year, prefecture, is_dual_qualified from main.teacher",
        """
        create table marts.teacher as select *, year = (select max(year) from marts.teacher_report) as is_latest_year from marts.teacher_report
        where reported_on in (select max(reported_on) from marts.teacher_report group by year, prefecture)
        """,
    ];

    // The last day of every month from 2019 on, and the as-of date for the month that is under way.
    private static string Snapshots() => $"""
        create table marts.apprentice as
        with days as (
          select least(cast(first_day + interval 1 month - interval 1 day as date), as_of) as day, as_of
          from meta.as_of, generate_series(timestamp '2019-01-01', cast(as_of as timestamp), interval 1 month) as months(first_day)
        )
        select day as as_at, {Times}, true as is_month_end,
          day = max(day) over (partition by extract(year from day), extract(quarter from day)) as is_quarter_last,
          day = max(day) over (partition by extract(year from day)) as is_year_last,
          day = as_of as is_latest, prefecture, person_key, is_completed, is_terminated
        from days join main.apprentice on started_on <= day
        """;

    private static string Table(string columns, List<string> rows, string empty) =>
        $"create table {columns} as {Values(rows.Count == 0 ? empty : string.Join(", ", rows))}" + (rows.Count == 0 ? " limit 0" : "");

    private static string Values(string rows) => $"select * from (values {rows})";
}
