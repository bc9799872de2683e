namespace TrainingAnalytics.Warehouse.Samples.Planted;

/// <summary>Short words for what the cases do to an enrolment.</summary>
internal static class Cases
{
    public static DateOnly Start(this Enrolment enrolment) => enrolment.Class.Start;

    public static DateOnly End(this Enrolment enrolment) => enrolment.Class.End;

    public static void Insure(
        this Enrolment e, DateOnly from, Employer? employer = null, DateOnly? to = null, DateOnly? pension = null, DateOnly? died = null) =>
        e.Class.Spells.Add(new(e.Person.IdNumber, from, employer, to, pension, died));

    public static Enrolment Unpaid(this Enrolment enrolment)
    {
        enrolment.Payments.Clear();
        return enrolment;
    }

    /// <summary>The same person, as a second record needs it: another name or another ID.</summary>
    public static Person LookAlike(this Stage stage, Person of, string idNumber, string name) =>
        stage.World.People.Make(of.ResidenceCounty, idNumber: idNumber, name: name);

    /// <summary>Two instalments instead of one payment.</summary>
    public static Payment Split(this Enrolment enrolment, Stage stage, Code? secondFund = null)
    {
        var first = enrolment.TrainingPayment;
        var whole = first.Amount;
        first.Amount = decimal.Round(whole * 0.6m, 2);
        return stage.World.Payments.Add(
            enrolment, SubsidyKind.Training, whole - first.Amount, first.PaidOn.AddDays(14), fund: secondFund);
    }
}
