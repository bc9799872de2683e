namespace TrainingAnalytics.Warehouse.Samples.Planted;

/// <summary>假学员: money for employees' training, spent on people who are not employed.</summary>
internal static class SpecialAccountCases
{
    private const string Pattern = "special_account_not_employee";
    private static readonly DateOnly LongAgo = new(2015, 6, 1);

    public static void NotEmployee(Stage stage)
    {
        OneOfAClass(stage);
        HalfOfAClass(stage);
    }

    /// <summary>One without insurance leans to error; insured from or until the very start day is insured.</summary>
    private static void OneOfAClass(Stage stage)
    {
        var (run, employer) = Employees(stage, 10);
        stage.Answers.Planted(Pattern, run.Enrolments[0].Payments);
        run.Enrolments[1].Insure(run.Start, employer);
        run.Enrolments[2].Insure(LongAgo, employer, to: run.Start);
        foreach (var e in run.Enrolments.Skip(3)) e.Insure(LongAgo, employer);
        stage.Answers.Innocent(Pattern, run.Enrolments.Skip(1).Take(2).SelectMany(e => e.Payments));
    }

    private static void HalfOfAClass(Stage stage)
    {
        var (run, employer) = Employees(stage, 10);
        foreach (var e in run.Enrolments.Take(4)) e.Insure(LongAgo, employer);
        stage.Answers.Planted(Pattern, run.Enrolments.Skip(4).SelectMany(e => e.Payments));
    }

    /// <summary>The enterprise has more staff than it trains, or the class would look like a case of another pattern.</summary>
    private static (ClassRun Run, Employer Employer) Employees(Stage stage, int size)
    {
        var course = stage.Dice.Pick(stage.World.Catalogue.Of(p => p.Type == TrainingType.Upskilling && p.Days >= 10));
        var run = stage.Class(size, course, with: wish => wish with { Fund = Fund.SpecialAccount });
        var employer = stage.World.Employers.Make(run.County);
        foreach (var e in run.Enrolments) (e.Employer, e.Group) = (employer, TraineeGroup.Employee);
        foreach (var colleague in stage.NewPeople(8, run.County)) run.Spells.Add(new(colleague.IdNumber, LongAgo, employer));
        return (run, employer);
    }
}
