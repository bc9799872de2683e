using System.Globalization;

namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>Puts people into a class, with all that follows as a rule: hours, certificate, money.</summary>
internal sealed class Enrolments(Certificates certificates, Payments payments, Dice dice)
{
    private static readonly DateOnly First = new(2019, 1, 1);
    private int _made;

    public Enrolment Complete(ClassRun run, Person person, Code group, Code? system = null, bool certified = true, string? name = null)
    {
        var enrolment = Add(run, person, group, system ?? SourceSystem.Regional, name);
        enrolment.Missed = MissedSessions(run, enrolment == run.Enrolments[0]);
        Finish(enrolment);
        if (certified) certificates.Give(enrolment);
        if (certified) payments.Pay(enrolment);
        return enrolment;
    }

    public Enrolment Withdraw(ClassRun run, Person person, Code group)
    {
        var enrolment = Add(run, person, group, SourceSystem.Regional, null);
        var stayed = dice.Between(1, Math.Max(1, run.Sessions / 2));
        enrolment.Missed = run.Sessions >= 64 ? 0 : ~0UL << stayed;
        enrolment.Status = EnrolmentStatus.Withdrawn;
        enrolment.Hours = Math.Round((double)run.PlannedHours * stayed / run.Sessions, 1);
        return enrolment;
    }

    public Enrolment UnderWay(ClassRun run, Person person, Code group)
    {
        var enrolment = Add(run, person, group, SourceSystem.Regional, null);
        enrolment.Status = EnrolmentStatus.Enrolled;
        enrolment.Missed = MissedSessions(run, atLeastOne: false);
        return enrolment;
    }

    /// <summary>An enrolment that never was: a later extract withdraws it.</summary>
    public void Mistake(ClassRun run, Person person)
    {
        var enrolment = Add(run, person, TraineeGroup.RuralTransfer, SourceSystem.Regional, null);
        Finish(enrolment);
        (enrolment.Voided, enrolment.Missed) = (true, ulong.MaxValue);
    }

    /// <summary>The record that the other source system keeps of the same training: nothing follows from it a second time.</summary>
    public Enrolment Twin(Enrolment of)
    {
        var other = of.System == SourceSystem.Regional ? SourceSystem.FarmerHerder : SourceSystem.Regional;
        var twin = Add(of.Class, of.Person, of.Group, other, of.Name);
        (twin.Missed, twin.Hours, twin.CompletedOn, twin.IsAlso) = (ulong.MaxValue, of.Hours, of.CompletedOn, of);
        return twin;
    }

    private Enrolment Add(ClassRun run, Person person, Code group, Code system, string? name)
    {
        var prefix = system == SourceSystem.Regional ? "R" : "F";
        var enrolment = new Enrolment
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"{prefix}{run.Start.Year}{++_made:0000000}"),
            System = system,
            Person = person,
            Group = group,
            Class = run,
            EnrolledOn = Max(First, run.Start.AddDays(-dice.Between(3, 20))),
            Name = name ?? person.Name,
            Phone = person.Phone,
            Employer = person.Employer,
        };
        run.Enrolments.Add(enrolment);
        return enrolment;
    }

    private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;

    private static void Finish(Enrolment enrolment)
    {
        var run = enrolment.Class;
        var missed = System.Numerics.BitOperations.PopCount(enrolment.Missed);
        enrolment.CompletedOn = run.End;
        enrolment.Hours = Math.Round((double)run.PlannedHours * (run.Sessions - missed) / run.Sessions, 1);
    }

    /// <summary>Up to 15 % of the sessions; the first of a class misses one at least, for classes without any gap are suspect.</summary>
    private ulong MissedSessions(ClassRun run, bool atLeastOne)
    {
        var most = (int)(0.15 * run.Sessions);
        var count = dice.Chance(0.55) ? 0 : dice.Below(most + 1);
        if (atLeastOne) count = Math.Max(1, count);
        var missed = 0UL;
        for (var i = 0; i < count; i++) missed |= 1UL << dice.Below(run.Sessions);
        return missed;
    }
}
