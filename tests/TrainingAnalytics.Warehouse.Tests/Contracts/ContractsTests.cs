using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Tests.Landing;

namespace TrainingAnalytics.Warehouse.Tests.Contracts;

public sealed class ContractsTests : IDisposable
{
    private readonly TemporaryLanding _landing = new();

    public static TheoryData<string> Extracts => [.. GoodRows.Names];

    [Theory]
    [MemberData(nameof(Extracts))]
    public void Land_ValidRowsByEnglishAndByChineseNames_AreTheSameRecords(string extract)
    {
        var english = _landing.Land($"{extract}_2019.csv", GoodRows.File(extract, GoodRows.Row(extract, 1), GoodRows.Row(extract, 2)));
        var chinese = _landing.Land($"{GoodRows.Title(extract)}-拉萨.csv", GoodRows.Header(extract, chinese: true) + "\n" + GoodRows.Row(extract, 1, chinese: true) + "\n" + GoodRows.Row(extract, 2, chinese: true) + "\n");
        Assert.Equal([], _landing.Quarantine());
        Assert.Equal([(extract, 2L), (extract, 2L)], new[] { english, chinese }.Select(r => (r.Extract!, r.Accepted)));
        Assert.Equal(2, _landing.Query($"select distinct * exclude (batch_no) from landing.{extract}").RowCount);
    }

    [Theory]
    [MemberData(nameof(Extracts))]
    public void Land_EachRequiredValueMissing_IsToldByItsColumn(string extract)
    {
        var contract = TemporaryLanding.Contracts[extract];
        foreach (var column in contract.Columns.Where(c => c.Required))
        {
            using var landing = new TemporaryLanding();
            landing.Land($"{extract}.csv", GoodRows.File(extract, GoodRows.Row(extract, 1), GoodRows.Row(extract, 2, column.Name, "")));
            Assert.Contains($"3 {column.Name} missing_required", landing.Faults());
        }
    }

    [Theory]
    [MemberData(nameof(Extracts))]
    public void Land_EachRequiredColumnMissing_RejectsTheFileByItsName(string extract)
    {
        var contract = TemporaryLanding.Contracts[extract];
        Assert.Equal(GoodRows.Columns(extract), contract.Columns.Select(c => c.Name));
        foreach (var column in contract.Columns)
        {
            using var landing = new TemporaryLanding();
            var report = landing.Land($"{extract}.csv", string.Join(',', GoodRows.Columns(extract).Where(c => c != column.Name)) + "\n");
            if (column.Required) Assert.Contains($"缺少必需的列 {column.Header}（{column.Name}）", report.Message, StringComparison.Ordinal);
            else Assert.Equal(FileState.Landed, report.State);
        }
    }

    // A column's values at its bounds and just beyond: extract column value code, `-` for a good one.
    [Theory]
    [InlineData("registry", "attended_hours", "0", "-")]
    [InlineData("registry", "attended_hours", "2000", "-")]
    [InlineData("registry", "attended_hours", "2000.01", "out_of_range")]
    [InlineData("registry", "attended_hours", "-0.5", "out_of_range")]
    [InlineData("registry", "attended_hours", "99999999999999999999999999", "out_of_range")]
    [InlineData("registry", "attended_hours", "1.00000000000000000000000001", "-")]
    [InlineData("registry", "attended_hours", "1e3", "bad_type")]
    [InlineData("registry", "attended_hours", "4O", "bad_type")]
    [InlineData("registry", "household_county", "110101", "-")]
    [InlineData("registry", "household_county", "990101", "bad_code")]
    [InlineData("registry", "household_county", "11010", "bad_code")]
    [InlineData("registry", "status", "Completed", "-")]
    [InlineData("registry", "status", "已结业", "bad_code")]
    [InlineData("registry", "enrolment_no", "1234567890123456789012345678901234567890", "-")]
    [InlineData("registry", "enrolment_no", "12345678901234567890123456789012345678901", "too_long")]
    [InlineData("registry", "enrolled_on", "2020/03/1", "-")]
    [InlineData("registry", "enrolled_on", "2020-3/1", "bad_type")]
    [InlineData("registry", "enrolled_on", "2020-003-01", "bad_type")]
    [InlineData("registry", "enrolled_on", "2020年3月1", "bad_type")]
    [InlineData("registry", "enrolled_on", "20200230", "bad_type")]
    [InlineData("registry", "enrolled_on", "2020-03-21", "bad_date_order")]
    [InlineData("registry", "completed_on", "2020-03-01", "-")]
    [InlineData("registry", "completed_on", "", "missing_required")]
    [InlineData("class", "planned_size", "1", "-")]
    [InlineData("class", "planned_size", "0", "out_of_range")]
    [InlineData("class", "planned_size", "1001", "out_of_range")]
    [InlineData("class", "planned_size", "10.0", "bad_type")]
    [InlineData("class", "planned_hours", "0.9", "out_of_range")]
    [InlineData("class", "planned_hours", "2000.0", "-")]
    [InlineData("class", "project_based", "TRUE", "-")]
    [InlineData("class", "project_based", "y", "-")]
    [InlineData("class", "project_based", "T", "bad_type")]
    [InlineData("class", "county_code", "540100", "bad_code")]
    [InlineData("class", "county_code", "540481", "-")]
    [InlineData("attendance", "checked_in_at", "23:59:59", "-")]
    [InlineData("attendance", "checked_in_at", "24:00", "bad_type")]
    [InlineData("attendance", "checked_in_at", "09", "bad_type")]
    [InlineData("attendance", "checked_in_at", "09:05:00:00", "bad_type")]
    [InlineData("certificate", "skill_level", "0", "-")]
    [InlineData("certificate", "skill_level", "技师", "-")]
    [InlineData("certificate", "skill_level", "6", "out_of_range")]
    [InlineData("certificate", "skill_level", "-1", "out_of_range")]
    [InlineData("certificate", "skill_level", "三", "bad_type")]
    [InlineData("certificate", "practice_score", "100.1", "out_of_range")]
    [InlineData("payment", "amount", "0.01", "-")]
    [InlineData("payment", "amount", "1,234,567.89", "-")]
    [InlineData("payment", "amount", "1,23", "bad_type")]
    [InlineData("payment", "amount", ",123", "bad_type")]
    [InlineData("payment", "amount", "0.010", "bad_type")]
    [InlineData("payment", "amount", "10000000.01", "out_of_range")]
    [InlineData("payment", "amount", "-1", "out_of_range")]
    [InlineData("payment", "amount", "0", "out_of_range")]
    [InlineData("payment", "enrolment_no", "", "missing_required")]
    [InlineData("payment", "paying_county", "110101", "bad_code")]
    [InlineData("education_fund", "frontline_spent", "15000.01", "out_of_range")]
    [InlineData("education_fund", "frontline_spent", "0", "-")]
    [InlineData("target", "region_code", "540000", "bad_code")]
    [InlineData("target", "region_code", "西藏自治区", "bad_code")]
    [InlineData("target", "value", "-1", "out_of_range")]
    public void Judge_ValueAtABound_HasItsCode(string extract, string column, string value, string code)
    {
        _landing.Land($"{extract}.csv", GoodRows.File(extract, GoodRows.Row(extract, 1), GoodRows.Row(extract, 2, column, value)));
        Assert.Equal(code == "-" ? [] : [code], _landing.Quarantine().Select(f => f.Code).Distinct());
        Assert.Equal(2 - (code == "-" ? 0 : 1), _landing.Zone.Batches().Single().Landed);
    }

    [Theory]
    [InlineData("recovery", "-1800", "-")]
    [InlineData("recovery", "1800", "out_of_range")]
    [InlineData("advance", "-1800", "out_of_range")]
    public void Judge_AmountAgainstItsKind_IsNegativeForRecoveriesOnly(string kind, string amount, string code)
    {
        _landing.Land("payment.csv", GoodRows.File("payment", GoodRows.Row("payment", 1, false, ("subsidy_kind", kind), ("amount", amount))));
        Assert.Equal(code == "-" ? [] : [$"2 amount {code}"], _landing.Faults());
    }

    [Theory]
    [InlineData("", "", "C1", "-")]
    [InlineData("", "R1", "C1", "2 source_system missing_required")]
    [InlineData("regional", "", "C1", "2 enrolment_no missing_required")]
    [InlineData("", "", "", "2 enrolment_no missing_required")]
    public void Judge_PaymentOfEnrolmentOrClass_NeedsOneWhole(string system, string enrolment, string @class, string fault)
    {
        _landing.Land("payment.csv", GoodRows.File("payment", GoodRows.Row("payment", 1, false, ("source_system", system), ("enrolment_no", enrolment), ("class_code", @class))));
        Assert.Equal(fault == "-" ? [] : [fault], _landing.Faults());
    }

    [Fact]
    public void Judge_TargetOfARegionThatThePlanDoesNotSet_IsAccepted()
    {
        _landing.Land("target.csv", GoodRows.File("target", GoodRows.Row("target", 1, false, ("metric", "certification_rate"), ("region_code", "540000"), ("value", "0.9"))));
        Assert.Empty(_landing.Faults());
    }

    [Theory]
    [InlineData("class", "planned_size", "0", "找到“0”，应为1 至 1000 的整数")]
    [InlineData("class", "start_date", "2020-02-30", "找到“2020-02-30”，应为日期（如 2020-03-01、2020/3/1、20200301、2020年3月1日）")]
    [InlineData("class", "county_code", "外省", "找到“外省”，应为自治区内的县区代码或名称（如 540202 或 桑珠孜区）")]
    [InlineData("class", "institution_code", "", "缺少必填的“机构编码”")]
    [InlineData("class", "end_date", "2020-02-28", "“结班日期”早于“开班日期”")]
    [InlineData("registry", "id_number", "1", "找到的内容不显示（个人信息）；应为18 位身份证号（出生日期有效、末位校验码正确），或 15 位旧号")]
    [InlineData("registry", "completed_on", "", "“状态”为 completed 时必须填写“结业日期”")]
    [InlineData("education_fund", "frontline_spent", "15000.01", "“一线职工支出”大于“经费支出”")]
    public void Detail_OfAFault_SaysWhatWasFoundAndExpected(string extract, string column, string value, string detail)
    {
        _landing.Land($"{extract}.csv", GoodRows.File(extract, GoodRows.Row(extract, 1, column, value)));
        Assert.Equal(detail, Assert.Single(_landing.Quarantine()).Detail);
    }

    [Fact]
    public void Judge_EventAfterTheExtraction_IsOutOfRangeOnlyThen()
    {
        var row = GoodRows.File("registry", GoodRows.Row("registry"));
        Assert.Equal(1, _landing.Land("registry_20200320.csv", row).Accepted);
        _landing.Land("registry_20200319.csv", row + "\n");
        var fault = Assert.Single(_landing.Quarantine());
        Assert.Equal("找到“2020-03-20”，应为不晚于文件提取日 2020-03-19 的日期", fault.Detail);
    }

    [Fact]
    public void Judge_PlannedDateAfterTheExtraction_IsGood() =>
        Assert.Equal(1, _landing.Land("class_20200101.csv", GoodRows.File("class", GoodRows.Row("class"))).Accepted);

    public void Dispose() => _landing.Dispose();
}
