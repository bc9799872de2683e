namespace TrainingAnalytics.Warehouse.Samples.Planted;

/// <summary>重复: one person too often, or for the same thing again.</summary>
internal static class RepeatCases
{
    public static void OverThreeAYear(Stage stage)
    {
        var (year, next) = (stage.Series(2019), stage.Series(2020));
        Enrolment[] five = Joins(stage, year, 5);
        stage.Answers.Planted("over_three_a_year", five.Skip(3));
        stage.Answers.Innocent("over_three_a_year", Joins(stage, year, 3));
        var unpaid = Joins(stage, year, 4);
        unpaid[1].Unpaid();
        var recovered = Joins(stage, year, 4);
        var taken = recovered[2].TrainingPayment;
        stage.World.Payments.Recover(recovered[2], taken, taken.PaidOn.AddDays(60));
        var twoYears = Joins(stage, year, 3);
        Enrolment nextYear = stage.Join(next[4], twoYears[0].Person);
        stage.Answers.Innocent("over_three_a_year", [.. unpaid, .. recovered, .. twoYears, nextYear]);
    }

    public static void SameOccupationTwice(Stage stage)
    {
        var (first, second) = (stage.Series(2019), stage.Series(2020));
        var person = Somebody(stage, first);
        stage.Join(first[2], person);
        stage.Answers.Planted("same_occupation_level_twice", stage.Join(second[2], person));
        var quick = Somebody(stage, first);
        stage.Join(first[5], quick);
        stage.Answers.Planted("same_occupation_level_twice", stage.Join(first[6], quick));
        var climber = Somebody(stage, first);
        var unpaid = Somebody(stage, first);
        stage.Answers.Innocent("same_occupation_level_twice", [
            stage.Join(first[0], climber), stage.Join(first[7], climber),
            stage.Join(first[5], unpaid), stage.Join(first[6], unpaid).Unpaid(),
        ]);
    }

    public static void CopiedRoster(Stage stage)
    {
        Copy(stage, 12, kept: 11, gap: 91, planted: true);
        NextLevel(stage);
        Copy(stage, 12, kept: 8, gap: 91, planted: false);
        Copy(stage, 9, kept: 9, gap: 91, planted: false);
        Copy(stage, 10, kept: 10, gap: 371, planted: false);
    }

    private static Enrolment[] Joins(Stage stage, HostSeries year, int times)
    {
        var person = Somebody(stage, year);
        return [.. year.Classes.Take(times).Select(run => stage.Join(run, person))];
    }

    private static Person Somebody(Stage stage, HostSeries series) => stage.World.People.Make(series[0].County);

    /// <summary>The same people in a class of another occupation some months later.</summary>
    private static void Copy(Stage stage, int size, int kept, int gap, bool planted)
    {
        var projects = TwoOccupations(stage);
        var first = stage.Class(size, projects[0], new DateOnly(2019, 5, 6).AddDays(7 * stage.Dice.Below(18)));
        Person[] roster = [.. first.Enrolments.Take(kept).Select(e => e.Person), .. stage.NewPeople(size - kept, first.County)];
        var second = stage.Class(size, projects[1], first.Start.AddDays(gap), first.County, roster: roster);
        if (planted) stage.Answers.Planted("copied_roster", first, second);
        else stage.Answers.Innocent("copied_roster", first, second);
    }

    private static void NextLevel(Stage stage)
    {
        var catalogue = stage.World.Catalogue;
        var first = stage.Class(11, catalogue.Named("美发", 5), new DateOnly(2020, 6, 1).AddDays(7 * stage.Dice.Below(8)));
        var second = stage.Class(
            11, catalogue.Named("美发", 4), first.Start.AddDays(91), first.County, roster: [.. first.Enrolments.Select(e => e.Person)]);
        stage.Answers.Planted("copied_roster", first, second);
    }

    private static Project[] TwoOccupations(Stage stage)
    {
        var first = stage.AnyProject();
        var second = stage.AnyProject();
        while (second.OccupationCode == first.OccupationCode) second = stage.AnyProject();
        return [first, second];
    }
}
