namespace TrainingAnalytics.Warehouse.Samples.Planted;

/// <summary>资金: advances too high, amounts off the standard.</summary>
internal static class AmountCases
{
    public static void AdvanceOverLimit(Stage stage)
    {
        stage.Answers.Planted("advance_over_limit", [.. Advanced(stage, 0.32m), .. Advanced(stage, 0.45m)]);
        stage.Answers.Innocent("advance_over_limit", Advanced(stage, 0.30m));
    }

    public static void AdvanceNotAllowed(Stage stage)
    {
        stage.Answers.Planted("advance_not_allowed", Advanced(stage, 0.25m, projectBased: false));
        var centre = stage.Institution(stage.AnyCounty(), InstitutionKind.EnterpriseCentre);
        var run = stage.Class(8, county: centre.County, with: wish => wish with { Institution = centre, AdvanceShare = 0.3m });
        stage.Answers.Innocent("advance_not_allowed", [.. run.Payments, .. Advanced(stage, 0.2m)]);
    }

    public static void OffStandard(Stage stage)
    {
        var key = stage.Answers;
        key.Planted("amount_off_standard", Changed(stage, 200), Changed(stage, -150), OtherValidity(stage));
        var net0 = stage.Trainee();
        stage.World.Payments.Recover(net0, net0.TrainingPayment, net0.TrainingPayment.PaidOn.AddDays(50));
        key.Innocent("amount_off_standard", Changed(stage, 0.5m), net0.TrainingPayment, Advance(stage));
        Integrated(stage);
    }

    private static List<Payment> Advanced(Stage stage, decimal share, bool projectBased = true) =>
        stage.Class(8, with: wish => wish with { ProjectBased = projectBased, AdvanceShare = share }).Payments;

    private static Payment Changed(Stage stage, decimal by)
    {
        var payment = stage.Trainee().TrainingPayment;
        payment.Amount += by;
        return payment;
    }

    /// <summary>The price of 2019 for a class of 2020.</summary>
    private static Payment OtherValidity(Stage stage)
    {
        var project = stage.World.Catalogue.Named("电子商务", 5);
        var payment = stage.Class(8, project, new DateOnly(2020, 6, 1)).Enrolments[0].TrainingPayment;
        payment.Amount = project.Validities[0].Amount;
        return payment;
    }

    private static Payment Advance(Stage stage) =>
        stage.Class(8, with: wish => wish with { ProjectBased = true, AdvanceShare = 0.2m }).Enrolments[0].TrainingPayment;

    /// <summary>Another supplement than 450, and one for a class without that content.</summary>
    private static void Integrated(Stage stage)
    {
        var run = stage.Class(8, with: wish => wish with { Integrated = true });
        var wrong = run.Enrolments[0].Payments.Single(payment => payment.Kind == SubsidyKind.IntegratedContent);
        wrong.Amount = 500;
        var plain = stage.Class(8).Enrolments[0];
        var unfounded = stage.World.Payments.Add(plain, SubsidyKind.IntegratedContent, 450, plain.TrainingPayment.PaidOn);
        stage.Answers.Planted("amount_off_standard", wrong, unfounded);
        stage.Answers.Innocent("amount_off_standard", run.Enrolments[1].Payments);
    }
}
