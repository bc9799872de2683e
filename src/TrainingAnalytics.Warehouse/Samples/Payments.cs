using System.Globalization;

namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>Money as it should flow: after the certificate, at the catalogue's standard, from one fund, to who is entitled to it.</summary>
internal sealed class Payments(Dice dice)
{
    private const decimal IntegratedSupplement = 450;
    private int _made;

    public void Pay(Enrolment enrolment)
    {
        var run = enrolment.Class;
        var day = enrolment.Certificate.IssuedOn.AddDays(run.PaymentLag);
        if (run.Project.Type == TrainingType.Apprenticeship)
        {
            Add(enrolment, SubsidyKind.Apprenticeship, run.Standard, day);
            return;
        }
        Add(enrolment, SubsidyKind.Training, run.Standard * (1 - run.AdvanceShare), day);
        if (run.Integrated) Add(enrolment, SubsidyKind.IntegratedContent, IntegratedSupplement, day);
        if (TraineeGroup.EntitledToTransport.Contains(enrolment.Group) && dice.Chance(0.5)) PayTransport(enrolment, day);
    }

    public Payment PayTransport(Enrolment enrolment, DateOnly day) =>
        Add(enrolment, SubsidyKind.Transport, 20 * dice.Between(5, 15), day, PayeeKind.Person, Fund.Employment);

    public Payment Add(Enrolment enrolment, Code kind, decimal amount, DateOnly paidOn, Code? payee = null, Code? fund = null)
    {
        var run = enrolment.Class;
        var payment = For(run, kind, amount, paidOn, payee ?? run.Payee, fund ?? run.Fund, enrolment.Person, enrolment.Employer) with
        {
            System = enrolment.System,
            EnrolmentNumber = enrolment.Number,
        };
        enrolment.Payments.Add(payment);
        return payment;
    }

    /// <summary>For nobody's enrolment: a class as a whole, or (in planted cases) somebody whom no record backs.</summary>
    public Payment For(
        ClassRun run, Code kind, decimal amount, DateOnly paidOn, Code payee, Code fund, Person? person = null, Employer? employer = null) => new()
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"P{paidOn.Year}{++_made:0000000}"),
            Kind = kind,
            ClassCode = run.Code,
            IdNumber = person?.IdNumber,
            PayeeKind = payee,
            PayeeCode = payee == PayeeKind.Institution ? run.Institution.Code : payee == PayeeKind.Enterprise ? employer?.Uscc : null,
            Account = payee == PayeeKind.Institution ? run.Institution.Account : payee == PayeeKind.Enterprise ? AccountOf(employer) : person?.Account,
            Amount = amount,
            Fund = fund,
            PaidOn = paidOn,
            PayingCounty = run.County,
            ApprovedBy = Approver(run.County),
        };

    public void PayAdvance(ClassRun run)
    {
        if (run.AdvanceShare == 0) return;
        var amount = decimal.Round(run.Standard * run.AdvanceShare * run.PlannedSize, 2);
        run.Payments.Add(For(run, SubsidyKind.Advance, amount, run.Start.AddDays(3), PayeeKind.Institution, Fund.Employment));
    }

    public Payment Recover(Enrolment enrolment, Payment payment, DateOnly day)
    {
        var recovery = payment with
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"P{day.Year}{++_made:0000000}"),
            Kind = SubsidyKind.Recovery,
            Recovers = payment.Number,
            Amount = -payment.Amount,
            PaidOn = day,
        };
        enrolment.Payments.Add(recovery);
        return recovery;
    }

    private static string? AccountOf(Employer? employer) => employer is null ? null : "549920" + employer.Uscc[8..16];

    private static string Approver(string county) => NameMaker.Distinct(60_000 + int.Parse(county.AsSpan(0, 4), CultureInfo.InvariantCulture));
}
