namespace TrainingAnalytics.Warehouse.Samples.Planted;

/// <summary>假内容: who was not there, or was there all too well.</summary>
internal static class AttendanceCases
{
    public static void LowAttendance(Stage stage)
    {
        var key = stage.Answers;
        key.Planted("paid_low_attendance", Hours(stage, 0.79), Hours(stage, 0.3), Sessions(stage, 0.35));
        var absent = Hours(stage, 0.5).Unpaid();
        key.Innocent("paid_low_attendance", Hours(stage, 0.8, planned: 80), Sessions(stage, 0.1), absent);
        BrokenDevice(stage);
    }

    public static void WithoutAttendance(Stage stage)
    {
        var without = stage.Class(10, with: wish => wish with { CheckIns = CheckIns.None });
        var companion = stage.Class(10, start: without.Start, county: without.County);
        stage.Answers.Planted("paid_without_attendance", without);
        Outside(stage, companion);
        var paper = stage.Class(10, county: stage.Dice.Pick(Places.Prefectures[^1].Counties));
        var fresh = Fresh(stage);
        var unpaid = stage.Class(8, start: new DateOnly(2020, 1, 6), with: wish => wish with { CheckIns = CheckIns.None });
        foreach (var e in unpaid.Enrolments) e.Unpaid();
        stage.Answers.Innocent("paid_without_attendance", companion, paper, fresh, unpaid);
    }

    public static void Perfect(Stage stage)
    {
        stage.Answers.Planted("perfect_attendance", Full(stage, 20, 80));
        var oneMissed = Full(stage, 20, 80);
        oneMissed.Enrolments[7].Missed = 1UL << 6;
        ClassRun[] innocent = [Full(stage, 19, 80), Full(stage, 20, 64), oneMissed];
        stage.Answers.Innocent("perfect_attendance", innocent);
    }

    public static void Mechanical(Stage stage)
    {
        stage.Answers.Planted("mechanical_check_in", Ticking(stage, 12, CheckIns.Metronome), Ticking(stage, 12, CheckIns.Upload));
        stage.Answers.Innocent("mechanical_check_in", Ticking(stage, 12, CheckIns.MetronomeTwice), Ticking(stage, 9, CheckIns.Metronome));
    }

    /// <summary>Check-ins on the day before the class and on the day after; those of its first and last day are in order.</summary>
    private static void Outside(Stage stage, ClassRun ordinary)
    {
        var moved = stage.Trainee().Class;
        if (moved.StrayCheckIns.Count > 0) return;
        moved.StrayCheckIns.Add((moved.Enrolments[0].Person, moved.Start.AddDays(-1)));
        moved.StrayCheckIns.Add((moved.Enrolments[1].Person, moved.End.AddDays(1)));
        stage.Answers.Planted("check_in_outside_class", moved);
        stage.Answers.Innocent("check_in_outside_class", ordinary);
    }

    /// <summary>Exactly 80 % is only exact where the planned hours divide well.</summary>
    private static Enrolment Hours(Stage stage, double share, int? planned = null)
    {
        var e = stage.Trainee();
        while (planned is { } hours && e.Class.PlannedHours != hours) e = stage.Trainee();
        e.Hours = Math.Round(e.Class.PlannedHours * share, 2);
        return e;
    }

    /// <summary>No hours in the register: the check-ins tell.</summary>
    private static Enrolment Sessions(Stage stage, double missed)
    {
        var e = stage.Trainee();
        (e.Hours, e.Missed) = (null, (1UL << (int)(e.Class.Sessions * missed)) - 1);
        return e;
    }

    /// <summary>Nine of ten are missing on the same four days, and no hours are on paper.</summary>
    private static void BrokenDevice(Stage stage)
    {
        var run = stage.Class(10);
        foreach (var e in run.Enrolments.Skip(1)) (e.Hours, e.Missed) = (null, 0xFFUL << 4);
        stage.Answers.Planted("paid_low_attendance", run.Enrolments.Skip(1));
    }

    /// <summary>Ended 20 days before the as-of date: its check-ins may still come. An advance is paid.</summary>
    private static ClassRun Fresh(Stage stage)
    {
        var end = SampleScale.AsOf.AddDays(-20);
        return stage.Class(10, with: wish => wish with
        {
            Days = TeachingDays.Until(end, 10),
            End = end,
            CheckIns = CheckIns.None,
            ProjectBased = true,
            AdvanceShare = 0.3m,
        });
    }

    private static ClassRun Full(Stage stage, int size, int hours)
    {
        var course = stage.Dice.Pick(stage.World.Catalogue.Of(
            p => p.Hours == hours && p.Type == TrainingType.EmploymentSkills && p.Validities is [{ To: null }]));
        var run = stage.Class(size, course);
        foreach (var e in run.Enrolments) (e.Missed, e.Hours) = (0, course.Hours);
        return run;
    }

    private static ClassRun Ticking(Stage stage, int size, CheckIns style) =>
        stage.Class(size, with: wish => wish with { CheckIns = style });
}
