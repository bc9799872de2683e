namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>
/// The ordinary classes, prefecture by prefecture and month by month, as many as the story asks for beyond the planted ones.
/// </summary>
internal sealed class Background(Story story, Completions planted, Catalogue catalogue, Classes classes, Attendees attendees, Payments payments, Dice dice)
{
    private readonly IReadOnlyList<Project> _forEmployees = catalogue.Of(p => IsForEmployees(p.Type));
    private readonly IReadOnlyList<Project> _forFounders = catalogue.Of(p => p.Type == TrainingType.Entrepreneurship);
    private readonly IReadOnlyList<Project> _open = catalogue.Of(p =>
        p.Family != TradeFamily.Other && (p.Type == TrainingType.EmploymentSkills || p.Type == TrainingType.Farmer));

    private int _year;
    private int _founders;
    private int _trained;

    public IEnumerable<ClassRun> Ended()
    {
        foreach (var year in Story.Years)
            foreach (var prefecture in Places.Prefectures)
                foreach (var (month, size) in Sizes(year, prefecture))
                    yield return Run(year, month, size, prefecture);
    }

    /// <summary>About a class a prefecture that runs on the as-of date, some with an advance.</summary>
    public IEnumerable<ClassRun> UnderWay()
    {
        for (var i = 0; i < story.Quota(2021) / 130; i++)
        {
            var (project, projectBased) = (dice.Pick(_open), i % 3 == 0);
            var start = new DateOnly(2021, 9, 20).AddDays(dice.Below(4));
            var run = classes.SetUp(new ClassWish(County(Places.Prefectures[i % 7]), project, TeachingDays.From(start, project.Days))
            {
                ProjectBased = projectBased,
                AdvanceShare = projectBased ? 0.3m : 0,
            });
            attendees.Begin(run, dice.Between(15, 19));
            payments.PayAdvance(run);
            yield return run;
        }
    }

    /// <summary>Classes of 15 to 28 until the prefecture's year is full; what is left of a month goes into the next one.</summary>
    private IEnumerable<(int Month, int Size)> Sizes(int year, Prefecture prefecture)
    {
        var left = Math.Max(0, story.Quota(year, prefecture) - planted.In(year, prefecture));
        var deficits = Enumerable.Range(1, 12).Select(m => Math.Max(0, story.Quota(year, m, prefecture) - planted.In(year, m, prefecture))).ToArray();
        var (factor, due, last) = (left / Math.Max(1, deficits.Sum()), 0.0, year == 2021 ? 9 : 12);
        for (var month = 1; month <= last; month++)
        {
            due += deficits[month - 1] * factor;
            for (var size = dice.Between(15, 28); due >= (month == last ? 8 : size); size = dice.Between(15, 28))
            {
                size = Math.Min(size, (int)Math.Round(due));
                due -= size;
                yield return (month, size);
            }
        }
    }

    private ClassRun Run(int year, int month, int size, Prefecture prefecture)
    {
        var project = Project(year, size);
        var forEmployees = IsForEmployees(project.Type);
        var projectBased = !forEmployees && dice.Chance(0.1);
        var run = classes.SetUp(new ClassWish(County(prefecture), project, TeachingDays.Until(EndIn(year, month), project.Days))
        {
            Size = size,
            Integrated = dice.Chance(0.3),
            ProjectBased = projectBased,
            AdvanceShare = projectBased ? dice.Pick([0.2m, 0.3m]) : 0,
            Fund = forEmployees ? Fund.SpecialAccount : dice.Pick([Fund.Employment, Fund.Employment, Fund.Employment, Fund.Industry]),
            Payee = forEmployees ? dice.Pick([PayeeKind.Institution, PayeeKind.Enterprise]) : dice.Chance(0.85) ? PayeeKind.Institution : PayeeKind.Person,
        });
        attendees.Fill(run, size);
        payments.PayAdvance(run);
        return run;
    }

    /// <summary>A class for founders whenever they lag behind their share of the year.</summary>
    private Project Project(int year, int size)
    {
        if (year != _year) (_year, _founders, _trained) = (year, 0, 0);
        _trained += size;
        var due = story.Entrepreneurship(year) * _trained / Math.Max(1, story.Quota(year) - planted.In(year));
        if (_founders >= due) return dice.Chance(0.22) ? dice.Pick(_forEmployees) : dice.Pick(_open);
        _founders += size;
        return dice.Pick(_forFounders);
    }

    private string County(Prefecture prefecture) =>
        dice.Chance(0.35) ? prefecture.Counties[0] : dice.Pick(prefecture.Counties);

    private DateOnly EndIn(int year, int month)
    {
        // The sample begins with 2019: its first classes start in January.
        var earliest = (year, month) == (2019, 1) ? 24 : 1;
        var day = new DateOnly(year, month, dice.Between(earliest, month == 2 ? 28 : 30));
        return day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(day.Day > 15 ? -1 : 1) : day;
    }

    private static bool IsForEmployees(Code type) =>
        type == TrainingType.Safety || type == TrainingType.Upskilling || type == TrainingType.Transfer;
}
