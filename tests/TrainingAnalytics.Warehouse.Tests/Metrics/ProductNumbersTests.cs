using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Tests.Versions;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Metrics;

/// <summary>What the product's metrics make of a few rows in the product's marts, reckoned by hand.</summary>
public sealed class ProductNumbersTests : IClassFixture<ProductNumbersTests.FewRows>
{
    private static readonly ProductFiles Product = ProductFiles.Find();

    private readonly FewRows _rows;

    public ProductNumbersTests(FewRows rows) => _rows = rows;

    [Theory]
    [InlineData("classes_completed", 3.0)]
    [InlineData("trainings_certified", 6.0)]
    [InlineData("trainings_certification_due", 8.0)]
    [InlineData("certification_rate", 0.75)]
    [InlineData("trainings_employed", 3.0)]
    [InlineData("trainings_employment_observed", 4.0)]
    [InlineData("employment_rate", 0.75)]
    [InlineData("integrated_trainings", 2.0)]
    [InlineData("integrated_share", 0.2)]
    [InlineData("priority_group_trainings", 7.0)]
    [InlineData("priority_group_share", 0.7)]
    [InlineData("craft_trainings", 3.0)]
    [InlineData("craft_share", 0.3)]
    [InlineData("high_risk_trainings", 1.0)]
    [InlineData("high_risk_share", 0.1)]
    [InlineData("safety_trainings", 2.0)]
    [InlineData("market_demand_trainings", 5.0)]
    [InlineData("market_demand_share", 0.5)]
    [InlineData("subsidy_paid", 1100.0)]
    [InlineData("subsidy_recovered", 150.0)]
    [InlineData("subsidy_net", 950.0)]
    [InlineData("special_account_paid", 300.0)]
    [InlineData("other_funds_paid", 800.0)]
    [InlineData("advance_paid", 200.0)]
    [InlineData("teachers", 9.0)]
    [InlineData("college_teachers", 4.0)]
    [InlineData("dual_qualified_teachers", 3.0)]
    [InlineData("dual_qualified_backed_teachers", 1.0)]
    [InlineData("dual_qualified_unbacked_teachers", 2.0)]
    [InlineData("dual_qualified_ratio", 0.75)]
    [InlineData("private_teachers", 3.0)]
    [InlineData("full_time_teachers", 2.0)]
    [InlineData("fund_spent", 500.0)]
    [InlineData("frontline_spent", 310.0)]
    [InlineData("fund_enterprises", 3.0)]
    [InlineData("frontline_enterprises", 2.0)]
    [InlineData("apprentices", 4.0)]
    [InlineData("apprentices_in_training", 2.0)]
    [InlineData("apprentices_completed", 2.0)]
    [InlineData("apprentices_terminated", 1.0)]
    [InlineData("apprentices_ended", 3.0)]
    [InlineData("apprentice_completion_rate", 2.0 / 3)]
    [InlineData("apprentice_enterprises", 2.0)]
    [InlineData("bases", 3.0)]
    [InlineData("operating_bases", 2.0)]
    [InlineData("incubator_bases", 1.0)]
    [InlineData("incubator_tenants", 12.0)]
    [InlineData("incubator_jobs", 30.0)]
    [InlineData("certificates_issued", 7.0)]
    public void Metric_OfAFewRows_IsWhatTheyComeTo(string metric, double expected) =>
        Assert.Equal(expected, _rows.Value(metric)!.Value, 12);

    // The year 2018 has no rows: a sum is 0, a share is no data.
    [Theory]
    [InlineData("trainings_certified", 0.0)]
    [InlineData("special_account_paid", 0.0)]
    [InlineData("certificates_issued", 0.0)]
    [InlineData("incubator_jobs", 0.0)]
    [InlineData("fund_spent", 0.0)]
    [InlineData("high_risk_share", null)]
    [InlineData("market_demand_share", null)]
    [InlineData("apprentice_completion_rate", null)]
    public void Metric_OfNothing_IsZeroOrNoData(string metric, double? expected) =>
        Assert.Equal(expected, _rows.Value(metric, ("year", "2018")));

    [Theory]
    [InlineData("trainings_completed", "priority_group", "priority", 7.0)]
    [InlineData("trainings_completed", "sex", "female", 4.0)]
    [InlineData("trainings_completed", "institution_kind", "vocational_college", 10.0)]
    [InlineData("subsidy_paid", "payee_kind", "enterprise", 300.0)]
    [InlineData("subsidy_paid", "institution_kind", "enterprise_centre", 300.0)]
    [InlineData("certificates_issued", "certificate_kind", "skill_level", 5.0)]
    [InlineData("bases", "base_stage", "building", 1.0)]
    [InlineData("operating_bases", "base_level", "county", 1.0)]
    [InlineData("college_teachers", "institution_kind", "vocational_college", 4.0)]
    public void Metric_OfOneCode_CountsItsRowsOnly(string metric, string dimension, string code, double expected) =>
        Assert.Equal(expected, _rows.Value(metric, (dimension, code)));

    // A share that somebody could turn into a small number of people is hidden with it, and into what is left of the whole where that is shown.
    [Theory]
    [InlineData("certification_rate", true)]
    [InlineData("priority_group_share", false)]
    [InlineData("market_demand_share", true)]
    [InlineData("employment_rate", false)]
    [InlineData("integrated_share", false)]
    [InlineData("craft_share", false)]
    [InlineData("high_risk_share", false)]
    [InlineData("dual_qualified_ratio", false)]
    [InlineData("dual_qualified_backed_ratio", false)]
    [InlineData("full_time_ratio", false)]
    [InlineData("apprentice_completion_rate", false)]
    public void Share_OfFewPeople_IsHiddenFromLeadersWithThem(string metric, bool isShown) =>
        Assert.Equal(isShown, _rows.As(new Viewer(Role.Leader, []), metric) is not null);

    [Theory]
    [InlineData("class", true)]
    [InlineData("institution", true)]
    [InlineData("priority_group", false)]
    public void Cut_BelowThePrefecture_IsNotForLeaders(string dimension, bool isRefused) =>
        Assert.Equal(isRefused, _rows.IsRefused(new Viewer(Role.Leader, []), "classes_completed", dimension));

    /// <summary>A version of the product's own marts with a few rows.</summary>
    public sealed class FewRows : IDisposable
    {
        private const string Month = "2020 as year, '2020Q1' as quarter, '2020-03' as month";
        private const string County = "'540200' as prefecture, '540202' as county";

        private static readonly string[] Rows =
        [
            $"""
            insert into marts.training by name select n as training_key, gen_random_uuid() as person_key, date '2020-03-05' as completed_on, {Month}, {County},
                case when n <= 9 then 'K' || n % 3 else 'unassigned' end as class, n <= 9 as is_class_known, 'vocational_college' as institution_kind, case when n <= 7 then 'priority' else 'other' end as priority_group, n <= 7 as is_priority_group, case when n <= 4 then 'female' else 'male' end as sex,
                n <= 6 as is_certified, n <= 8 as is_certification_due, n <= 4 as is_employment_observed, n <= 3 as is_employed, n <= 2 as has_integrated_content, n <= 3 as is_traditional_craft,
                n = 10 as is_high_risk, n > 5 as is_market_demand, case when n <= 2 then 'safety' else 'upskilling' end as training_type from generate_series(1, 10) as g(n)
            """,
            $"""
            insert into marts.payment by name select n as payment_no, date '2020-03-05' as paid_on, {Month}, {County}, kind as subsidy_kind, payee as payee_kind, institution_kind, amount, kind = 'recovery' as is_recovery, is_special_account
            from (values (1, 'training', 'person', 'vocational_college', 600, false), (2, 'advance', 'institution', 'vocational_college', 200, false),
                (3, 'training', 'enterprise', 'enterprise_centre', 300, true), (4, 'recovery', 'enterprise', 'enterprise_centre', -150, true)) as p(n, kind, payee, institution_kind, amount, is_special_account)
            """,
            $"""
            insert into marts.teacher by name select n as teacher_code, 'I1' as institution_code, date '2020-03-05' as reported_on, 2020 as year, {County}, true as is_latest_year,
                case when n <= 4 then 'college' when n <= 7 then 'private' else 'other' end as population, case when n <= 4 then 'vocational_college' else 'private_institution' end as institution_kind,
                n <= 3 or n = 9 as is_dual_qualified, n = 1 as is_dual_backed, n in (5, 6, 8) as is_full_time from generate_series(1, 9) as g(n)
            """,
            $"""
            insert into marts.education_fund by name select n as employer, 2020 as year, {County}, spent as fund_spent, frontline as frontline_spent, reaches as reaches_60_percent
            from (values (1, 100, 60, true), (2, 300, 240, true), (3, 100, 10, false), (4, 0, 0, null)) as e(n, spent, frontline, reaches)
            """,
            $"""
            insert into marts.apprentice by name select n as agreement_no, md5(person)::uuid as person_key, {Month}, {County}, true as is_latest, true as is_year_last, employer, completed as is_completed, terminated as is_terminated
            from (values (1, 'a', 'E1', true, false), (2, 'a', 'E2', false, false), (3, 'b', 'E1', true, false), (4, 'c', 'E1', false, true), (5, 'd', 'E2', false, false)) as a(n, person, employer, completed, terminated)
            """,
            $"""
            insert into marts.incubator by name select n as base_code, {Month}, {County}, true as is_latest, true as is_year_last, level as base_level, stage as base_stage, revoked as is_revoked, operating as is_operating, tenants, jobs
            from (values (1, 'region', 'operating', false, true, 12, 30), (2, 'county', 'operating', false, true, null, null), (3, 'region', 'building', false, false, 7, 8), (4, 'region', 'operating', true, false, 9, 9))
                as b(n, level, stage, revoked, operating, tenants, jobs)
            """,
            $"""
            insert into marts.certificate by name select date '2020-03-05' as issued_on, {Month}, {County}, kind as certificate_kind, certificates
            from (values ('skill_level', 5), ('completion', 2)) as c(kind, certificates)
            """,
        ];

        private readonly TemporaryWarehouse _warehouse = new();
        private readonly MetricDesk _desk = new(MetricCatalogue.Read(Product));
        private readonly OpenVersion _version;

        public FewRows()
        {
            var asOf = new DateOnly(2021, 9, 30);
            using var bench = Workbench.ForBuild(_warehouse.Folder);
            var sources = Path.Combine(Product.Sql, "sources");
            new LandingViews(new LandingZone(_warehouse.Folder), ContractBook.Read(sources), sources).Open(bench, []);
            VersionCatalogue.Begin(bench, asOf);
            new ModelBuilder(bench, ModelGraph.Of(ModelReader.Read(Product))).Build(makeFindings: () => PatternTrial.Try(Product, bench));
            foreach (var statement in Rows) bench.Execute(statement);
            bench.Finish();
            _warehouse.Shelf.Publish(bench.BuildingFile, VersionName.Of(asOf, "00000001"));
            _version = _warehouse.Shelf.Current();
        }

        public double? Value(string metric, params (string Dimension, string Code)[] where) => Ask(Viewer.Operator, metric, where);

        public double? As(Viewer viewer, string metric) => Ask(viewer, metric);

        public bool IsRefused(Viewer viewer, string metric, string by) =>
            _desk.FaultsOf(_version, viewer, new MetricQuestion([metric], [by], ImmutableDictionary<string, string>.Empty, Target: false))
                .Any(fault => fault.Kind == QuestionFaultKind.NotForYourRole);

        public void Dispose()
        {
            _version.Dispose();
            _warehouse.Dispose();
        }

        private double? Ask(Viewer viewer, string metric, params (string Dimension, string Code)[] where)
        {
            var question = new MetricQuestion([metric], [], where.ToImmutableDictionary(one => one.Dimension, one => one.Code), Target: false);
            return _desk.Answer(_version, viewer, question).Rows().Single().Number(metric);
        }
    }
}
