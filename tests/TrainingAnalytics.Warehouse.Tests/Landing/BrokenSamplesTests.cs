using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Tests.Landing;

public sealed class BrokenSamplesTests : IDisposable
{
    private static readonly string Broken = Path.Combine(Path.GetDirectoryName(ProductFiles.Find().Sql)!, "data-samples", "broken");

    // file | line | column | code: every fault of every file that can be read.
    private const string Expected = """
        registry__missing_required.csv|3|person_name|missing_required
        registry__completed_without_date.csv|3|completed_on|missing_required
        registry__bad_id_check_digit.csv|3|id_number|bad_id_number
        registry__bad_id_birth_date.csv|3|id_number|bad_id_number
        registry__bad_id_province.csv|3|id_number|bad_id_number
        registry__bad_id_length.csv|3|id_number|bad_id_number
        registry__bad_uscc_check_digit.csv|3|employer_uscc|bad_uscc
        registry__bad_uscc_letter.csv|3|employer_uscc|bad_uscc
        registry__bad_code_group.csv|3|trainee_group|bad_code
        registry__bad_code_place.csv|3|household_county|bad_code
        registry__bad_type_date.csv|3|enrolled_on|bad_type
        registry__bad_type_number.csv|3|attended_hours|bad_type
        registry__out_of_range_hours.csv|3|attended_hours|out_of_range
        registry__out_of_range_hours_negative.csv|3|attended_hours|out_of_range
        registry__bad_date_order.csv|3|completed_on|bad_date_order
        registry__after_extraction_20200310.csv|3|completed_on|out_of_range
        registry__too_long_number.csv|3|enrolment_no|too_long
        registry__too_long_name.csv|3|person_name|too_long
        registry__duplicate_in_file.csv|3||duplicate_in_file
        registry__wrong_field_count_fewer.csv|3||wrong_field_count
        registry__wrong_field_count_more.csv|3||wrong_field_count
        registry__text_after_quote.csv|3|person_name|malformed_quote
        registry__quote_never_closed.csv|3|person_name|malformed_quote
        registry__quote_never_closed_at_end.csv|3|person_name|malformed_quote
        registry__quotes_never_closed.csv|4|person_name|malformed_quote
        registry__quotes_never_closed.csv|5|person_name|malformed_quote
        registry__quotes_never_closed.csv|8|attended_hours|malformed_quote
        registry__nul_byte.csv|3|class_code|bad_type
        registry__two_faults_in_a_row.csv|3|sex|bad_code
        registry__two_faults_in_a_row.csv|3|enrolled_on|bad_type
        class__bad_date_order.csv|3|end_date|bad_date_order
        class__bad_type_boolean.csv|3|project_based|bad_type
        class__bad_code_county.csv|3|county_code|bad_code
        class__out_of_range_size.csv|3|planned_size|out_of_range
        class__bad_type_size.csv|3|planned_size|bad_type
        class__too_long_venue.csv|3|venue|too_long
        attendance__bad_type_time.csv|3|checked_in_at|bad_type
        attendance__bad_code_session.csv|3|session|bad_code
        attendance__bad_id_number.csv|3|id_number|bad_id_number
        certificate__out_of_range_level.csv|3|skill_level|out_of_range
        certificate__bad_type_level.csv|3|skill_level|bad_type
        certificate__out_of_range_score.csv|3|theory_score|out_of_range
        certificate__missing_required.csv|3|issued_on|missing_required
        payment__enrolment_without_system.csv|3|source_system|missing_required
        payment__system_without_enrolment.csv|3|enrolment_no|missing_required
        payment__neither_enrolment_nor_class.csv|3|enrolment_no|missing_required
        payment__third_decimal.csv|3|amount|bad_type
        payment__bad_thousands.csv|3|amount|bad_type
        payment__zero.csv|3|amount|out_of_range
        payment__negative_training.csv|3|amount|out_of_range
        payment__positive_recovery.csv|3|amount|out_of_range
        payment__too_much.csv|3|amount|out_of_range
        payment__bad_code_fund.csv|3|fund_source|bad_code
        payment__bad_code_place.csv|3|paying_county|bad_code
        institution__bad_uscc.csv|3|uscc|bad_uscc
        institution__bad_date_order.csv|3|revoked_on|bad_date_order
        institution__out_of_range_seats.csv|3|seats|out_of_range
        teacher__bad_type_boolean.csv|3|dual_qualified|bad_type
        teacher__bad_code_employment.csv|3|employment|bad_code
        apprentice__bad_date_order.csv|3|ends_on|bad_date_order
        apprentice__missing_required.csv|3|employer_uscc|missing_required
        incubator__out_of_range_tenants.csv|3|tenants|out_of_range
        incubator__bad_code_stage.csv|3|stage|bad_code
        incubator__bad_date_order.csv|3|revoked_on|bad_date_order
        education_fund__frontline_above_spent.csv|3|frontline_spent|out_of_range
        education_fund__negative.csv|3|wage_total|out_of_range
        social_insurance__bad_date_order.csv|3|insured_to|bad_date_order
        social_insurance__bad_type_date.csv|3|pension_from|bad_type
        catalogue__bad_code_family.csv|3|trade_family|bad_code
        catalogue__bad_date_order.csv|3|valid_to|bad_date_order
        evaluator__bad_date_order.csv|3|valid_to|bad_date_order
        evaluator__bad_code_county.csv|3|county_code|bad_code
        target__the_plans_own.csv|3|region_code|bad_code
        target__bad_code_metric.csv|3|metric|bad_code
        target__bad_code_region.csv|3|region_code|bad_code
        registry__shifted_columns.csv|3|id_number|missing_required
        registry__shifted_columns.csv|3|sex|bad_code
        registry__shifted_columns.csv|3|household_county|bad_code
        registry__shifted_columns.csv|3|trainee_group|bad_code
        registry__shifted_columns.csv|3|employer_uscc|bad_uscc
        registry__shifted_columns.csv|3|training_type|bad_code
        registry__shifted_columns.csv|3|enrolled_on|bad_type
        registry__shifted_columns.csv|3|status|bad_code
        registry__shifted_columns.csv|3|completed_on|bad_type
        registry__shifted_columns.csv|3|attended_hours|bad_type
        """;

    private static readonly string[] Rejected =
    [
        "registry__doubled_column.csv", "registry__empty.csv", "registry__missing_column.csv", "registry__no_encoding.csv", "registry__no_gzip.csv.gz",
        "registry__no_header.csv", "registry__truncated.csv.gz", "registry__utf16_without_mark.csv",
    ];

    private readonly TemporaryLanding _landing = new();

    [Fact]
    public void Broken_EachFile_TellsLineColumnAndCodeAndKeepsTheOtherRows()
    {
        var reports = _landing.Land(Broken);
        var found = _landing.Zone.Batches().OrderBy(b => b.File, StringComparer.Ordinal)
            .SelectMany(b => _landing.Quarantine(b).Select(f => $"{b.File}|{f.Line}|{f.Column}|{f.Code}"));
        Assert.Equal(Expected.Split('\n').Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Equal(Rejected, reports.Where(r => r.State == FileState.Rejected).Select(r => r.File).Order(StringComparer.Ordinal));
        Assert.All(reports.Where(r => r.State == FileState.Landed && r.File != "registry__header_only.csv"), r => Assert.True(r.Accepted > 0, r.File));
        Assert.All(reports, r => Assert.Equal(r.RowsRead, r.Accepted + r.Superseded + r.Quarantined));
    }

    [Theory]
    [InlineData("registry__missing_column.csv", "registry__missing_column.csv：第 1 行表头缺少必需的列 班级编号（class_code）；请补上后重新提交")]
    [InlineData("registry__doubled_column.csv", "registry__doubled_column.csv：第 1 行表头中 姓名（person_name） 出现不止一次；请只保留一列")]
    [InlineData("registry__empty.csv", "registry__empty.csv：文件为空；应有一行表头和记录")]
    [InlineData("registry__truncated.csv.gz", "registry__truncated.csv.gz：压缩文件已损坏或不完整；请重新压缩后提交")]
    [InlineData("registry__no_gzip.csv.gz", "registry__no_gzip.csv.gz：压缩文件已损坏或不完整；请重新压缩后提交")]
    [InlineData("registry__no_encoding.csv", "registry__no_encoding.csv：第 368 字节（从 0 起）起不是有效的 GB18030 文字，也不是 UTF-8；请用 UTF-8 或 GB18030 重新导出")]
    public void Broken_WholeFile_IsRejectedWithWhatToDo(string file, string message)
    {
        var report = _landing.Land([Path.Combine(Broken, file)]).Single();
        Assert.Equal((FileState.Rejected, message, 0L), (report.State, report.Message, report.RowsRead));
    }

    [Fact]
    public void Broken_HeaderOnly_LandsNothingAndSaysSo()
    {
        var report = _landing.Land([Path.Combine(Broken, "registry__header_only.csv")]).Single();
        Assert.Equal((FileState.Landed, 0L, "只有表头，没有记录"), (report.State, report.RowsRead, report.Message));
    }

    [Fact]
    public void Broken_OfNoKnownExtract_IsLeftAndTold()
    {
        var report = _landing.Land([Path.Combine(Broken, "nobody__unknown_extract.csv")]).Single();
        Assert.Equal((FileState.Unknown, null), (report.State, report.Extract));
    }

    public void Dispose() => _landing.Dispose();
}
