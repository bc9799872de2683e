namespace TrainingAnalytics.Warehouse.Samples.Planted;

/// <summary>
/// 假内容: money for somebody whom the register does not know. Mostly assessment money, for it has no certificate to wait for
/// and no standard, so that no other pattern looks at it.
/// </summary>
internal static class UnbackedPaymentCases
{
    private const string Pattern = "payment_without_enrolment";
    private const decimal Fee = 200;

    public static void WithoutEnrolment(Stage stage)
    {
        stage.Answers.Planted(Pattern, UnknownEnrolment(stage), Outsider(stage), Mistyped(stage), Voided(stage), Late(stage));
        var host = stage.Trainee();
        var left = stage.World.Enrolments.Withdraw(host.Class, stage.World.People.Make(host.Class.County), TraineeGroup.RuralTransfer);
        var byPerson = ForNobody(stage, host.Class, SubsidyKind.Assessment, Fee, host.TrainingPayment.PaidOn, host.Person);
        stage.Answers.Innocent(Pattern, byPerson, stage.World.Payments.Add(left, SubsidyKind.Assessment, Fee, host.TrainingPayment.PaidOn));
    }

    private static Payment UnknownEnrolment(Stage stage)
    {
        var run = stage.Trainee().Class;
        var ghost = stage.World.People.Make(run.County);
        return Numbered(run, ForNobody(stage, run, SubsidyKind.Assessment, Fee, run.IssuedOn.AddDays(30), ghost), "R" + ghost.Phone);
    }

    private static Payment Outsider(Stage stage)
    {
        var run = stage.Trainee().Class;
        return ForNobody(stage, run, SubsidyKind.Assessment, Fee, run.IssuedOn.AddDays(30), stage.World.People.Make(run.County));
    }

    /// <summary>Somebody of the class, under a number that is one digit too long: an error of the pen.</summary>
    private static Payment Mistyped(Stage stage)
    {
        var e = stage.Trainee();
        return Numbered(e.Class, ForNobody(stage, e.Class, SubsidyKind.Assessment, Fee, e.TrainingPayment.PaidOn, e.Person), e.Number + "7");
    }

    /// <summary>The enrolment was withdrawn by a later extract; the money was not.</summary>
    private static Payment Voided(Stage stage)
    {
        var run = stage.Series(2020)[5];
        var e = stage.Join(run, stage.World.People.Make(run.County), certified: false);
        (e.Voided, e.Missed) = (true, ulong.MaxValue);
        return stage.World.Payments.Add(e, SubsidyKind.Assessment, Fee, run.IssuedOn.AddDays(30));
    }

    /// <summary>Training money, so late that a certificate could still come.</summary>
    private static Payment Late(Stage stage)
    {
        var run = stage.Series(2020)[6];
        return ForNobody(stage, run, SubsidyKind.Training, run.Standard, SampleScale.AsOf.AddDays(-45), stage.World.People.Make(run.County));
    }

    private static Payment ForNobody(Stage stage, ClassRun run, Code kind, decimal amount, DateOnly day, Person person)
    {
        var payment = stage.World.Payments.For(run, kind, amount, day, PayeeKind.Institution, Fund.Employment, person);
        run.Payments.Add(payment);
        return payment;
    }

    private static Payment Numbered(ClassRun run, Payment payment, string enrolmentNumber)
    {
        var numbered = payment with { System = SourceSystem.Regional, EnrolmentNumber = enrolmentNumber };
        run.Payments[run.Payments.IndexOf(payment)] = numbered;
        return numbered;
    }
}
