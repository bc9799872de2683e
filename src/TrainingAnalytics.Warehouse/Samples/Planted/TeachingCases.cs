namespace TrainingAnalytics.Warehouse.Samples.Planted;

/// <summary>假内容: teachers in two places, rooms too full, records that nothing backs.</summary>
internal static class TeachingCases
{
    public static void TeacherTwoPlaces(Stage stage)
    {
        var (one, other) = OverlapCases.SameTime(stage);
        other.Teacher = one.Teacher;
        stage.Answers.Planted("teacher_two_places", one, other);
    }

    /// <summary>Four classes at a time are too many, three are not; at one institution and county they are taught together.</summary>
    public static void TeacherOverload(Stage stage)
    {
        var four = Together(stage, 4);
        stage.Answers.Planted("teacher_overload", four);
        var three = Together(stage, 3);
        stage.Answers.Innocent("teacher_overload", three);
        stage.Answers.Innocent("teacher_two_places", three);
    }

    public static void OverCapacity(Stage stage)
    {
        stage.Answers.Planted("over_capacity", Seated(stage, 12, 10), Seated(stage, 11, 5));
        stage.Answers.Innocent("over_capacity", Seated(stage, 11, 10), Seated(stage, 10, null));
    }

    public static void CertificateWithoutEnrolment(Stage stage)
    {
        var run = stage.Series(2019)[4];
        var outsider = stage.World.People.Make(run.County);
        var stray = stage.World.Certificates.New(run, outsider, outsider.Name, run.IssuedOn);
        run.StrayCertificates.Add(stray);
        stage.Answers.Planted("certificate_without_enrolment", stray);
        var left = stage.World.Enrolments.Withdraw(run, stage.World.People.Make(run.County), TraineeGroup.RuralTransfer);
        var unnamed = stage.World.Certificates.New(run, outsider, outsider.Name, run.IssuedOn.AddDays(200));
        unnamed.ClassCode = null;
        run.StrayCertificates.Add(unnamed);
        stage.Answers.Innocent("certificate_without_enrolment", stage.World.Certificates.Give(left), unnamed);
    }

    public static void InflatedDualQualified(Stage stage)
    {
        var college = stage.Dice.Pick([.. stage.World.Institutions.All.Where(i => i.Kind == InstitutionKind.VocationalCollege)]);
        var inflated = stage.World.Teachers.Hire(college);
        (inflated.DualSince, inflated.TeachingCertificate, inflated.SkillCertificate, inflated.Inflated) = (DateOnly.MaxValue, true, false, true);
        var modest = stage.World.Teachers.Hire(college);
        (modest.DualSince, modest.Modest) = (DateOnly.MinValue, true);
        var plain = stage.World.Teachers.Hire(college);
        plain.DualSince = DateOnly.MinValue;
        stage.Answers.Planted("inflated_dual_qualified", inflated);
        stage.Answers.Innocent("inflated_dual_qualified", modest, plain);
    }

    private static ClassRun[] Together(Stage stage, int count)
    {
        var institution = stage.Institution(stage.AnyCounty());
        var teacher = stage.World.Teachers.Hire(institution);
        var start = stage.AnyMonday();
        return [.. Enumerable.Range(0, count).Select(i => stage.Class(
            8, start: start.AddDays(i), county: institution.County, with: wish => wish with { Institution = institution, Teacher = teacher }))];
    }

    private static Institution Seated(Stage stage, int people, int? seats)
    {
        var institution = stage.Institution(stage.AnyCounty(), seatsAreGiven: true);
        institution.Seats = seats;
        stage.Class(people, county: institution.County, with: wish => wish with { Institution = institution });
        return institution;
    }
}
