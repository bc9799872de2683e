namespace TrainingAnalytics.Warehouse.Samples.Planted;

/// <summary>Where cases are planted: classes as clean as any other, until a case changes one thing in them.</summary>
internal sealed class Stage(World world, AnswerKey answers)
{
    private const int UsesOfASeries = 10;

    /// <summary>Places that a class keeps free, so that nobody who joins it makes its institution's month stand out.</summary>
    private const int Joiners = 6;

    /// <summary>By size, without the prefecture that has no devices: or the planted classes would outgrow a small one's year.</summary>
    private static readonly int[] Weighted = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 4, 4, 5];
    private readonly Dictionary<int, HostSeries> _series = [];
    private int _trainees;

    public World World => world;
    public AnswerKey Answers => answers;
    public List<ClassRun> Runs { get; } = [];
    public Dice Dice => world.Dice;

    /// <summary>The host classes of a year; new ones when enough people have joined them.</summary>
    public HostSeries Series(int year)
    {
        if (!_series.TryGetValue(year, out var series) || series.Uses >= UsesOfASeries) series = NewSeries(year);
        series.Uses++;
        return series;
    }

    public Enrolment Trainee()
    {
        var year = 2019 + _trainees++ % 2;
        if (!_series.TryGetValue(year, out var series) || series.Untaken() is not { } trainee)
            trainee = NewSeries(year).Untaken()!;
        trainee.Taken = true;
        return trainee;
    }

    public Enrolment[] Trainees(int count) => [.. Enumerable.Range(0, count).Select(_ => Trainee())];

    /// <summary>A class of its own, at an ordinary institution unless the wish says otherwise.</summary>
    public ClassRun Class(
        int size, Project? project = null, DateOnly? start = null, string? county = null, Func<ClassWish, ClassWish>? with = null,
        IEnumerable<Person>? roster = null)
    {
        var course = project ?? AnyProject();
        var wish = new ClassWish(county ?? AnyCounty(), course, TeachingDays.From(start ?? AnyMonday(), course.Days)) { Size = size + Joiners };
        var run = world.Classes.SetUp(with is null ? wish : with(wish));
        foreach (var person in roster ?? NewPeople(size, run.County)) world.Enrolments.Complete(run, person, TraineeGroup.RuralTransfer);
        run.PlannedSize = run.Enrolments.Count;
        world.Payments.PayAdvance(run);
        Runs.Add(run);
        return run;
    }

    public Person[] NewPeople(int count, string county) => [.. Enumerable.Range(0, count).Select(_ => world.People.Make(county))];

    public Enrolment Join(ClassRun run, Person person, Code? group = null, Code? system = null, bool certified = true, string? name = null)
    {
        var enrolment = world.Enrolments.Complete(run, person, group ?? TraineeGroup.RuralTransfer, system, certified, name);
        run.PlannedSize = run.Enrolments.Count;
        enrolment.Taken = true;
        return enrolment;
    }

    /// <summary>An institution that only this case uses.</summary>
    public Institution Institution(string county, Code? kind = null, DateOnly? approvedOn = null, bool seatsAreGiven = false) =>
        world.Institutions.Make(county, kind ?? InstitutionKind.Private, approvedOn, seatsAreGiven);

    public string AnyCounty() => Dice.Pick(AnyPrefecture().Counties);

    public Prefecture AnyPrefecture() => Places.Prefectures[Dice.Pick(Weighted)];

    /// <summary>A Monday from which all that follows is over by the as-of date; not in the spring of 2020.</summary>
    public DateOnly AnyMonday()
    {
        var first = Dice.Pick([new DateOnly(2019, 2, 4), new(2020, 5, 4), new(2020, 5, 4), new(2021, 1, 4)]);
        return first.AddDays(7 * Dice.Below(first.Year == 2021 ? 14 : 30));
    }

    /// <summary>A project of at least ten days with one price for all time.</summary>
    public Project AnyProject() => Dice.Pick(_projects ??= world.Catalogue.Of(
        p => p.Type == TrainingType.EmploymentSkills && p.Days >= 10 && p.Validities is [{ To: null }]));

    private IReadOnlyList<Project>? _projects;

    private HostSeries NewSeries(int year) => _series[year] = new HostSeries(this, year, Dice.Below(3));
}
