using System.Globalization;

namespace TrainingAnalytics.Warehouse.Samples;

internal sealed record Apprentice(
    string AgreementNumber, Person Person, Employer Employer, ClassRun Class, Code Status)
{
    public string InstitutionCode => Class.Institution.Code;
}

/// <summary>Cohorts of apprentices, each of one enterprise and one class of eleven months, paid through the enterprise (P28).</summary>
internal sealed class Apprenticeships(
    SampleScale scale, Catalogue catalogue, Employers employers, Classes classes, People people, Enrolments enrolments, Dice dice)
{
    private const int Cohort = 12;

    /// <summary>Of the plan's 600, what is under agreement by September 2021.</summary>
    private const double Achieved = 540;
    private static readonly DateOnly[] Starts =
        [new(2019, 9, 2), new(2020, 9, 7), new(2021, 3, 1), new(2019, 10, 14), new(2020, 8, 3), new(2021, 5, 10)];

    public List<Apprentice> All { get; } = [];

    /// <summary>As many as are missing beside the apprentices of planted cases.</summary>
    public IEnumerable<ClassRun> Classes(int planted)
    {
        var left = Math.Max(6, (int)Math.Round(Achieved * scale.Factor) - planted);
        var cohort = Math.Min(Cohort, Math.Max(4, left / 3));
        for (var i = 0; left > 0; i++)
        {
            yield return Run(Starts[i % Starts.Length], Math.Min(cohort, left), Places.Prefectures[i % 6].Counties[0]);
            left -= cohort;
        }
    }

    public ClassRun Run(DateOnly start, int size, string county)
    {
        var employer = employers.Make(county);
        var run = classes.SetUp(new ClassWish(employer.County, dice.Pick(catalogue.Of(p => p.Type == TrainingType.Apprenticeship)), TeachingDays.From(start, 10))
        {
            Size = size,
            End = start.AddDays(330),
            Fund = Fund.SpecialAccount,
            Payee = PayeeKind.Enterprise,
        });
        run.PlannedSize = size;
        for (var i = 0; i < size; i++) Take(run, employer);
        return run;
    }

    private void Take(ClassRun run, Employer employer)
    {
        var person = people.Make(employer.County, 18, 30, employer: employer);
        run.Spells.Add(new(person.IdNumber, new DateOnly(2018, 3, 1).AddDays(dice.Between(0, 300)), employer));
        var over = run.End <= SampleScale.AsOf;
        if (over) enrolments.Complete(run, person, TraineeGroup.Employee);
        else enrolments.UnderWay(run, person, TraineeGroup.Employee);
        var number = "XT" + (All.Count + 1).ToString("00000", CultureInfo.InvariantCulture);
        All.Add(new(number, person, employer, run, over ? AgreementStatus.Completed : AgreementStatus.Active));
    }
}
