namespace TrainingAnalytics.Warehouse.Samples.Planted;

/// <summary>假学员: people whom the programme is not for.</summary>
internal static class TraineeCases
{
    public static void PensionRecipient(Stage stage)
    {
        foreach (var days in new[] { -900, -32, -31, 0 }) Pension(stage, days, planted: true);
        foreach (var days in new[] { 1, 45 }) Pension(stage, days, planted: false);
    }

    public static void AfterDeath(Stage stage)
    {
        Death(stage, e => e.Start().AddDays(-60), planted: true);
        Death(stage, e => e.Start(), planted: true);
        Death(stage, e => e.End(), planted: true);
        Death(stage, e => e.Certificate.IssuedOn, planted: false);
        Death(stage, e => e.Certificate.IssuedOn.AddDays(40), planted: false);
    }

    public static void TransportNotEntitled(Stage stage)
    {
        var wrongGroup = stage.Trainee();
        stage.Answers.Planted("transport_not_entitled", stage.World.Payments.PayTransport(wrongGroup, wrongGroup.TrainingPayment.PaidOn));
        foreach (var group in TraineeGroup.EntitledToTransport) Transport(stage, group, Fund.Employment);
        Transport(stage, TraineeGroup.RegisteredPoor, Fund.PovertyRelief);
    }

    public static void EmployedAsJobless(Stage stage)
    {
        foreach (var group in new[] { TraineeGroup.Unemployed, TraineeGroup.Graduate, TraineeGroup.ZeroEmployment })
            stage.Answers.Planted("employed_as_jobless", Working(stage, group, e => (e.EnrolledOn.AddDays(-200), null)));
        stage.Answers.Innocent("employed_as_jobless", [
            Working(stage, TraineeGroup.Unemployed, e => (e.EnrolledOn.AddDays(-200), e.End().AddDays(-1))),
            Working(stage, TraineeGroup.Graduate, e => (e.EnrolledOn.AddDays(1), null)),
            Working(stage, TraineeGroup.RuralTransfer, e => (e.EnrolledOn.AddDays(-200), null)),
        ]);
    }

    public static void UnderAge(Stage stage)
    {
        var run = stage.Series(2020)[2];
        stage.Answers.Planted("under_age", Born(stage, run, run.Start.AddYears(-15).AddDays(1)), Born(stage, run, run.Start.AddYears(-13)));
        stage.Answers.Innocent("under_age", Born(stage, run, run.Start.AddYears(-15)));
    }

    public static void MoreTraineesThanStaff(Stage stage)
    {
        stage.Answers.Planted("more_trainees_than_staff", Staff(stage, trainees: 12, insured: 8));
        stage.Answers.Innocent("more_trainees_than_staff", Staff(stage, trainees: 11, insured: 10));
        stage.Answers.Innocent("more_trainees_than_staff", Staff(stage, trainees: 9, insured: 4));
    }

    private static void Pension(Stage stage, int daysFromStart, bool planted)
    {
        var e = stage.Trainee();
        var pension = e.Start().AddDays(daysFromStart);
        e.Insure(new DateOnly(2003, 5, 1), pension: pension);
        if (planted) stage.Answers.Planted("pension_recipient", e);
        else stage.Answers.Innocent("pension_recipient", e);
    }

    private static void Death(Stage stage, Func<Enrolment, DateOnly> day, bool planted)
    {
        var e = stage.Trainee();
        e.Insure(new DateOnly(2010, 3, 1), to: day(e), died: day(e));
        if (planted) stage.Answers.Planted("after_death", e);
        else stage.Answers.Innocent("after_death", e);
    }

    private static void Transport(Stage stage, Code group, Code fund)
    {
        var e = stage.Trainee();
        e.Group = group;
        var payment = stage.World.Payments.PayTransport(e, e.TrainingPayment.PaidOn);
        payment.Fund = fund;
        if (fund == Fund.Employment) stage.Answers.Innocent("transport_not_entitled", payment);
        else stage.Answers.Planted("transport_not_entitled", payment);
    }

    private static Enrolment Working(Stage stage, Code group, Func<Enrolment, (DateOnly From, DateOnly? To)> insured)
    {
        var e = stage.Trainee();
        e.Group = group;
        var (from, to) = insured(e);
        e.Insure(from, stage.World.Employers.Make(e.Class.County), to);
        return e;
    }

    private static Enrolment Born(Stage stage, ClassRun run, DateOnly day) =>
        stage.Join(run, stage.World.People.Make(run.County, born: day));

    /// <summary>Trainees of one enterprise, paid from a fund that does not ask for insurance.</summary>
    private static List<Enrolment> Staff(Stage stage, int trainees, int insured)
    {
        var run = stage.Class(trainees);
        var employer = stage.World.Employers.Make(run.County);
        foreach (var e in run.Enrolments) (e.Employer, e.Group) = (employer, TraineeGroup.Employee);
        foreach (var e in run.Enrolments.Take(insured)) e.Insure(new DateOnly(2016, 1, 1), employer);
        return run.Enrolments;
    }
}
