namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>What offices get wrong at first and correct in a later extract: hours, and enrolments that never were.</summary>
internal static class Slips
{
    private static readonly string[] Careless = ["540100", "540300"];

    public static void Add(World world, ClassRun run)
    {
        if (run.End.Year == SampleScale.AsOf.Year || !Careless.Contains(Places.Of(run.County).Code)) return;
        var dice = world.Dice;
        foreach (var enrolment in run.Enrolments.Where(e => e.Status == EnrolmentStatus.Completed && dice.Chance(0.03)))
            enrolment.HoursFirstReported = run.PlannedHours * 2;
        if (dice.Chance(0.15)) world.Enrolments.Mistake(run, world.People.Make(run.County));
    }
}
