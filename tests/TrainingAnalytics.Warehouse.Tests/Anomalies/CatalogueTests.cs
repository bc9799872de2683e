using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

/// <summary>The catalogue's page and the files are one list: names, kinds, severities, clauses, parameters and their defaults.</summary>
public sealed class CatalogueTests
{
    private const string Page = """
        trainee/pension_recipient rule high P11
        trainee/after_death rule high P11
        trainee/special_account_not_employee rule high P26
        trainee/transport_not_entitled rule medium P25
        trainee/employed_as_jobless rule medium P10
        trainee/under_age quality low P10 min_age=15
        trainee/identity_many_names indicator medium P30
        trainee/identity_near_duplicate indicator high P30
        trainee/more_trainees_than_staff indicator high P10 ratio=1.1 min_trainees=10
        trainee/shared_phone indicator medium P30 min_people=8
        duplicate/over_three_a_year rule high P20 max=3
        duplicate/same_occupation_level_twice rule high P21
        duplicate/paid_twice rule high P21
        duplicate/paid_in_both_systems rule high P30
        duplicate/two_places_at_once indicator high P30 min_sessions=2
        duplicate/overlapping_classes indicator medium P20 min_overlap=0.5
        duplicate/copied_roster indicator high P34 min_jaccard=0.8 min_size=10
        content/paid_low_attendance rule high P34 min_share=0.8
        content/paid_without_attendance indicator high P34 grace_days=30
        content/perfect_attendance indicator medium P34 min_size=20 min_days=10
        content/mechanical_check_in indicator high P34 min_people=10 min_sessions=3
        content/check_in_outside_class quality low P34
        content/teacher_two_places indicator high P34 min_sessions=2
        content/teacher_overload indicator medium P34 max=3
        content/over_capacity indicator medium P34 ratio=1.1
        content/payment_without_enrolment rule high P30 grace_days=0
        content/certificate_without_enrolment rule medium P22
        project/not_in_catalogue rule high P27
        project/institution_not_qualified rule high P34
        project/paid_after_revocation rule high P34
        project/phoenix_institution indicator high P34
        project/surge indicator medium P34 robust_z=5 min_months=6 min_people=30
        project/evaluator_not_in_catalogue rule medium P27
        project/inflated_dual_qualified quality medium P05
        certificate/issued_elsewhere rule medium P12
        certificate/paid_without_certificate rule high P22 grace_days=90
        certificate/paid_before_certificate rule medium P22
        certificate/issued_before_training quality medium P22
        certificate/number_reused indicator high P34
        certificate/uniform_scores indicator medium P34 min_size=15
        certificate/mass_issue indicator medium P34 robust_z=5 min_certificates=100
        money/advance_over_limit rule high P23 limit=0.30
        money/advance_not_allowed rule medium P23
        money/amount_off_standard rule high P24 tolerance=1
        money/payee_not_entitled rule high P28
        money/account_not_registered indicator high P33
        money/shared_account indicator high P33 min_people=5
        money/two_funds rule medium P26
        money/not_recovered rule high P34 grace_days=90
        outcome/institution_outlier indicator low P34 robust_z=3.5 min_measures=2 min_trainings=50
        """;

    [Fact]
    public void Patterns_OfThePage_AreTheFiles() => Assert.Equal(
        Page.Split('\n', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal),
        PatternReader.Read(ProductFiles.Find()).Select(Line).Order(StringComparer.Ordinal));

    [Fact]
    public void Patterns_EveryOne_HasCasesOfAHitAndAMiss()
    {
        var cases = CaseFile.ReadAll(ProductFiles.Find());
        var patterns = PatternReader.Read(ProductFiles.Find()).Where(pattern => !pattern.Ranks).Select(pattern => pattern.Name).ToList();
        Assert.Equal([], patterns.Except(cases.Where(c => c.Expected.Count > 0).Select(c => c.Pattern)));
        Assert.Equal([], patterns.Except(cases.Where(c => c.Expected.Count == 0).Select(c => c.Pattern)));
    }

    private static string Line(Pattern pattern)
    {
        var d = pattern.Description;
        var parameters = d.Parameters.Select(parameter => FormattableString.Invariant($"{parameter.Name}={parameter.Default}"));
        return string.Join(' ', [$"{pattern.Family}/{pattern.Name}", d.Kind, d.Severity, d.Clause, .. parameters]);
    }
}
