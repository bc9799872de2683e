namespace TrainingAnalytics.Warehouse.Samples.Planted;

/// <summary>假学员: one person under several names, several people under one, and phones that answer for a crowd.</summary>
internal static class IdentityCases
{
    /// <summary>Found: another person altogether, one character written another way, half of them.</summary>
    private static readonly (string, string)[] TwoPeople = [("次仁多吉", "王建国"), ("扎西顿珠", "扎西顿朱"), ("罗布次仁", "洛布才仁")];

    /// <summary>Not found: the same name once middle dots, spaces and full-width letters are folded.</summary>
    private static readonly (string, string)[] OnePerson = [("扎西·多吉", "扎西多吉"), ("格桑 卓玛", "格桑卓玛"), ("Tenzin", "Ｔｅｎｚｉｎ")];

    public static void ManyNames(Stage stage)
    {
        var (first, second) = (stage.Series(2019)[1], stage.Series(2020)[4]);
        foreach (var (one, other) in TwoPeople.Concat(OnePerson))
        {
            var person = stage.World.People.Make(first.County);
            Enrolment[] both = [stage.Join(first, person, name: one), stage.Join(second, person, name: other)];
            if (TwoPeople.Contains((one, other))) stage.Answers.Planted("identity_many_names", both);
            else stage.Answers.Innocent("identity_many_names", both);
        }
    }

    public static void NearDuplicate(Stage stage)
    {
        var series = stage.Series(2020);
        var of = stage.Trainee();
        var swapped = stage.Trainee();
        var key = stage.Answers;
        key.Planted("identity_near_duplicate", of, Again(stage, series, of, ResidentIdMaker.OneDigitOff(of.Person.IdNumber), of.Name));
        key.Planted("identity_near_duplicate", swapped, Again(stage, series, swapped, Swapped(swapped.Person.IdNumber), swapped.Name));
        var twin = stage.Trainee();
        key.Innocent("identity_near_duplicate", twin, Again(stage, series, twin, ResidentIdMaker.OneDigitOff(twin.Person.IdNumber), twin.Name + "央宗"));
        var twoOff = stage.Trainee();
        key.Innocent("identity_near_duplicate", twoOff, Again(stage, series, twoOff, TwoDigitsOff(twoOff.Person.IdNumber), twoOff.Name));
        var unpaid = stage.Trainee();
        key.Innocent("identity_near_duplicate", unpaid, Again(stage, series, unpaid, ResidentIdMaker.OneDigitOff(unpaid.Person.IdNumber), unpaid.Name).Unpaid());
    }

    public static void SharedPhone(Stage stage)
    {
        stage.Answers.Planted("shared_phone", OnePhone(Strangers(stage, 8).Enrolments));
        stage.Answers.Planted("shared_phone", OnePhone(stage.Trainees(8)));
        stage.Answers.Innocent("shared_phone", OnePhone(stage.Trainees(7)));
        var county = stage.AnyCounty();
        var household = Enumerable.Range(0, 8).Select(_ => stage.World.People.Make(county, name: NameMaker.InChinese(stage.Dice, "张")));
        stage.Answers.Innocent("shared_phone", OnePhone(stage.Class(8, county: county, roster: [.. household]).Enrolments));
    }

    private static Enrolment Again(Stage stage, HostSeries series, Enrolment of, string idNumber, string name)
    {
        return stage.Join(series[3], stage.LookAlike(of.Person, idNumber, name));
    }

    /// <summary>A swap needs unequal neighbours; where the sequence has none, one digit differs instead.</summary>
    private static string Swapped(string id) =>
        ResidentIdMaker.NeighboursSwapped(id) is var swapped && swapped != id ? swapped : ResidentIdMaker.OneDigitOff(id);

    private static string TwoDigitsOff(string id) => ResidentIdMaker.OneDigitOff(ResidentIdMaker.OneDigitOff(id), 15);

    private static ClassRun Strangers(Stage stage, int count)
    {
        var county = stage.AnyCounty();
        var people = "赵钱孙李周吴郑王".Take(count).Select(surname => stage.World.People.Make(county, name: NameMaker.InChinese(stage.Dice, surname.ToString())));
        return stage.Class(count, county: county, roster: [.. people]);
    }

    private static IReadOnlyList<Enrolment> OnePhone(IReadOnlyList<Enrolment> people)
    {
        foreach (var e in people) e.Phone = people[0].Phone;
        return people;
    }
}
