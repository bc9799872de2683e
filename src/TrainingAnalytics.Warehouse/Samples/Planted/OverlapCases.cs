namespace TrainingAnalytics.Warehouse.Samples.Planted;

/// <summary>重复: one person in two classes at the same time.</summary>
internal static class OverlapCases
{
    private const ulong Mornings = 0x5555_5555_5555_5555;
    private const ulong Never = ulong.MaxValue;

    public static void TwoPlacesAtOnce(Stage stage)
    {
        var (one, other) = SameTime(stage);
        var person = stage.World.People.Make(one.County);
        Present(stage.Join(one, person), 0);
        Present(stage.Join(other, person), 0);
        stage.Answers.Planted("two_places_at_once", one, other);
    }

    /// <summary>Two classes at the same time, for people whose check-ins clear them or who have none; a third that starts late in them.</summary>
    public static void OverlappingClasses(Stage stage)
    {
        var (one, other) = SameTime(stage);
        var late = stage.Class(10, Another(stage, one, other), one.Days[^3], one.County);
        stage.Answers.Planted("overlapping_classes", Both(stage, one, other, Never, Never));
        stage.Answers.Innocent("overlapping_classes", Both(stage, one, late, Never, Never));
        stage.Answers.Innocent("overlapping_classes", Both(stage, one, other, Mornings, ~Mornings));
        Both(stage, one, other, 0, ~1UL);
        stage.Answers.Innocent("two_places_at_once", one, other);
    }

    /// <summary>Two classes of other occupations on the same days at two institutions, nobody in both yet.</summary>
    public static (ClassRun One, ClassRun Other) SameTime(Stage stage)
    {
        var one = stage.Class(10, Course(stage, 80));
        var course = Another(stage, one, one);
        while (course.Days != one.Project.Days) course = Another(stage, one, one);
        var elsewhere = stage.Institution(one.County);
        return (one, stage.Class(10, course, one.Start, one.County, wish => wish with { Institution = elsewhere }));
    }

    private static Project Course(Stage stage, int hours)
    {
        var course = stage.AnyProject();
        while (course.Hours != hours) course = stage.AnyProject();
        return course;
    }

    private static Project Another(Stage stage, ClassRun than, ClassRun and)
    {
        var course = stage.AnyProject();
        while (course.OccupationCode == than.Project.OccupationCode || course.OccupationCode == and.Project.OccupationCode) course = stage.AnyProject();
        return course;
    }

    private static Enrolment[] Both(Stage stage, ClassRun one, ClassRun other, ulong missedInOne, ulong missedInOther)
    {
        var person = stage.World.People.Make(one.County);
        return [Present(stage.Join(one, person), missedInOne), Present(stage.Join(other, person), missedInOther)];
    }

    /// <summary>The register has all hours, whatever the device saw.</summary>
    private static Enrolment Present(Enrolment enrolment, ulong missed)
    {
        (enrolment.Missed, enrolment.Hours) = (missed, enrolment.Class.PlannedHours);
        return enrolment;
    }
}
