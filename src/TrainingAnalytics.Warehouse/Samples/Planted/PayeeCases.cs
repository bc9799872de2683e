namespace TrainingAnalytics.Warehouse.Samples.Planted;

/// <summary>资金: money to the wrong hands, from the wrong pocket, or never taken back.</summary>
internal static class PayeeCases
{
    public static void PayeeNotEntitled(Stage stage)
    {
        var wrong = stage.Trainee();
        var other = stage.World.Institutions.In(wrong.Class.County).First(i => i != wrong.Class.Institution);
        (wrong.TrainingPayment.PayeeCode, wrong.TrainingPayment.Account) = (other.Code, other.Account);
        stage.Answers.Planted("payee_not_entitled", wrong.TrainingPayment);
        var person = ToPerson(stage.Trainee());
        stage.Answers.Innocent("payee_not_entitled", person);
        Apprentices(stage);
    }

    public static void AccountNotRegistered(Stage stage)
    {
        var wrong = stage.Trainee().TrainingPayment;
        wrong.Account = "549930" + wrong.Number[1..];
        stage.Answers.Planted("account_not_registered", wrong);
        var institution = stage.Institution(stage.AnyCounty());
        var changed = stage.Class(8, county: institution.County, with: wish => wish with { Institution = institution });
        foreach (var e in changed.Enrolments) e.TrainingPayment.Account = "549940" + institution.Account[6..];
        stage.Answers.Planted("account_not_registered", changed.Enrolments.Select(e => e.TrainingPayment));
        stage.Answers.Innocent("account_not_registered", ToPerson(stage.Trainee()));
    }

    public static void SharedAccount(Stage stage)
    {
        stage.Answers.Planted("shared_account", OneAccount(stage.Trainees(6)));
        var county = stage.AnyCounty();
        var household = Enumerable.Range(0, 8).Select(i => stage.World.People.Make(county, name: i < 5 ? NameMaker.InChinese(stage.Dice, "李") : null));
        stage.Answers.Planted("shared_account", OneAccount(stage.Class(8, county: county, roster: [.. household]).Enrolments.Take(5)));
        stage.Answers.Innocent("shared_account", OneAccount(stage.Trainees(4)));
    }

    public static void TwoFunds(Stage stage)
    {
        var e = stage.Trainee();
        stage.Answers.Planted("two_funds", e.TrainingPayment, e.Split(stage, Fund.Talent));
        var oneFundAKind = stage.Class(8, with: wish => wish with { Integrated = true }).Enrolments[0];
        oneFundAKind.Payments[^1].Fund = Fund.Industry;
        stage.Answers.Innocent("two_funds", oneFundAKind.Payments);
    }

    /// <summary>
    /// Found only once a supervisor has confirmed the fraud: pensioners' trainings, paid and not taken back, or taken back whole.
    /// </summary>
    public static void NotRecovered(Stage stage)
    {
        stage.Answers.Planted("not_recovered", Pensioner(stage).Payments);
        var recovered = Pensioner(stage);
        stage.Answers.Innocent("not_recovered", [.. recovered.Payments]);
        foreach (var payment in recovered.Payments.ToArray()) stage.World.Payments.Recover(recovered, payment, payment.PaidOn.AddDays(80));
    }

    private static Enrolment Pensioner(Stage stage)
    {
        var e = stage.Trainee();
        e.Insure(new DateOnly(2001, 5, 1), pension: e.Start().AddDays(-400));
        stage.Answers.Planted("pension_recipient", e);
        return e;
    }

    /// <summary>An apprentice's money to another enterprise, in a cohort whose other money goes where it should.</summary>
    private static void Apprentices(Stage stage)
    {
        var county = stage.AnyCounty();
        var cohort = stage.World.Apprenticeships.Run(new DateOnly(2020, 1, 6), 2, county);
        stage.Runs.Add(cohort);
        var payments = cohort.Enrolments.Select(e => e.Payments[0]).ToArray();
        payments[0].PayeeCode = stage.World.Employers.Make(county).Uscc;
        stage.Answers.Planted("payee_not_entitled", payments[0]);
        stage.Answers.Innocent("payee_not_entitled", payments[1]);
    }

    private static Payment ToPerson(Enrolment e)
    {
        var payment = e.TrainingPayment;
        (payment.PayeeKind, payment.PayeeCode, payment.Account) = (PayeeKind.Person, null, e.Person.Account);
        return payment;
    }

    private static Payment[] OneAccount(IEnumerable<Enrolment> people)
    {
        var payments = people.Select(ToPerson).ToArray();
        foreach (var payment in payments) payment.Account = payments[0].Account;
        return payments;
    }
}
