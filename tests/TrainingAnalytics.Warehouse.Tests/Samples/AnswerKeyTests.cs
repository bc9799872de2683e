namespace TrainingAnalytics.Warehouse.Tests.Samples;

public sealed class AnswerKeyTests(SampleFixture sample)
{
    private const string Catalogue =
        "pension_recipient after_death special_account_not_employee transport_not_entitled employed_as_jobless under_age identity_many_names " +
        "identity_near_duplicate more_trainees_than_staff shared_phone over_three_a_year same_occupation_level_twice paid_twice " +
        "paid_in_both_systems two_places_at_once overlapping_classes copied_roster paid_low_attendance paid_without_attendance " +
        "perfect_attendance mechanical_check_in check_in_outside_class teacher_two_places teacher_overload over_capacity " +
        "payment_without_enrolment certificate_without_enrolment not_in_catalogue institution_not_qualified paid_after_revocation " +
        "phoenix_institution surge evaluator_not_in_catalogue inflated_dual_qualified issued_elsewhere paid_without_certificate " +
        "paid_before_certificate issued_before_training number_reused uniform_scores mass_issue advance_over_limit advance_not_allowed " +
        "amount_off_standard payee_not_entitled account_not_registered shared_account two_funds not_recovered institution_outlier";

    private readonly string[][] _answers = [.. File.ReadLines(Path.Combine(sample.Folder.FullName, "answers.csv")).Select(line => line.Split(','))];

    [Fact]
    public void Answers_Header_IsTheContracts() => Assert.Equal(["pattern", "record_kind", "record_key", "label"], _answers[0]);

    [Fact]
    public void Answers_EveryPatternOfTheCatalogue_IsPlantedAndHasALookAlike()
    {
        var patterns = Catalogue.Split(' ').Order().ToArray();
        Assert.Equal(patterns, _answers.Where(row => row[3] == "planted").Select(row => row[0]).Distinct().Order());
        Assert.Equal(patterns, _answers.Where(row => row[3] == "innocent").Select(row => row[0]).Distinct().Order());
    }

    [Fact]
    public void Answers_EveryRecord_IsInTheFiles()
    {
        var keys = new Dictionary<string, HashSet<string>>
        {
            ["registry"] = Keys(row => System(row[0]) + "/" + row[1], "registry", "培训登记"),
            ["class"] = Keys(row => row[0], "class"),
            ["payment"] = Keys(row => row[0], "payment", "补贴支付"),
            ["certificate"] = Keys(row => Kind(row[1]) + "/" + row[0], "certificate", "证书"),
            ["institution"] = Keys(row => row[0], "培训机构"),
            ["teacher"] = Keys(row => row[1], "teacher"),
        };
        Assert.DoesNotContain(_answers.Skip(1), row => !keys[row[1]].Contains(row[2]));
    }

    private HashSet<string> Keys(Func<string[], string> key, params string[] names) =>
        [.. OfficeFiles.Read(sample.Folder, names).Select(key)];

    private static string System(string value) => value switch
    {
        "农牧民培训系统" => "farmer_herder",
        "全区职业培训系统" => "regional",
        _ => value,
    };

    private static string Kind(string value) => value switch
    {
        "职业资格证书" => "qualification",
        "职业技能等级证书" => "skill_level",
        "专项职业能力证书" => "special_ability",
        "培训合格证书" => "completion",
        _ => value,
    };
}
