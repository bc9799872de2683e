namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>Fills an ordinary class: who completes, who leaves, who finds work.</summary>
internal sealed class Attendees(Crowd crowd, People people, Employers employers, Enrolments enrolments, Dice dice)
{
    private const double Certified = 0.9;
    private const double Employed = 0.68;

    /// <summary>So many complete; those who leave come on top.</summary>
    public void Fill(ClassRun run, int size)
    {
        if (run.ForEmployees) FillWithEmployees(run, size);
        else FillFromCrowd(run, size);
        if (dice.Chance(0.5)) enrolments.Withdraw(run, people.Make(run.County), TraineeGroup.RuralTransfer);
        run.PlannedSize = run.Enrolments.Count;
    }

    /// <summary>A class that still runs on the as-of date.</summary>
    public void Begin(ClassRun run, int size)
    {
        for (var i = 0; i < size; i++) enrolments.UnderWay(run, people.Make(run.County), TraineeGroup.RuralTransfer);
        run.PlannedSize = size;
    }

    private void FillWithEmployees(ClassRun run, int size)
    {
        var employer = employers.Any(run.County, dice);
        var group = run.Project.Type == TrainingType.Transfer ? TraineeGroup.TransferredWorker : TraineeGroup.Employee;
        for (var i = 0; i < size; i++)
        {
            var person = people.Make(run.County, employer: employer);
            run.Spells.Add(new(person.IdNumber, new DateOnly(2012, 1, 1).AddMonths(dice.Between(0, 80)), employer));
            enrolments.Complete(run, person, group, certified: dice.Chance(Certified));
        }
    }

    private void FillFromCrowd(ClassRun run, int size)
    {
        for (var i = 0; i < size; i++)
        {
            var person = crowd.Next(run);
            var enrolment = enrolments.Complete(
                run, person.Person, person.Group, Groups.System(person.Group, dice), certified: dice.Chance(Certified));
            if (!crowd.ComesAgain(person, run)) MayFindWork(run, person.Person);
            if (dice.Chance(0.015)) enrolments.Twin(enrolment);
        }
    }

    public void MayFindWork(ClassRun run, Person person)
    {
        var from = run.End.AddDays(dice.Between(5, 150));
        if (!dice.Chance(Employed) || from > SampleScale.AsOf) return;
        var to = from.AddDays(dice.Between(200, 700));
        run.Spells.Add(new(person.IdNumber, from, employers.Any(run.County, dice), dice.Chance(0.25) && to <= SampleScale.AsOf ? to : null));
    }
}
