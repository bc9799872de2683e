namespace TrainingAnalytics.Warehouse.Samples.Planted;

/// <summary>证书: paid, and no certificate came.</summary>
internal static class MissingCertificateCases
{
    private const string Pattern = "paid_without_certificate";

    /// <summary>The last day on which a payment's 90 days are not over.</summary>
    private static readonly DateOnly LastDay = SampleScale.AsOf.AddDays(-90);

    public static void PaidWithoutCertificate(Stage stage)
    {
        stage.Answers.Planted(Pattern, Uncertified(stage, null), Uncertified(stage, LastDay.AddDays(-1)));
        var otherClass = stage.Trainee();
        otherClass.Certificate.ClassCode = null;
        stage.Answers.Innocent(Pattern, Uncertified(stage, LastDay), Uncertified(stage, LastDay.AddDays(30)), otherClass.TrainingPayment);
    }

    private static Payment Uncertified(Stage stage, DateOnly? paidOn)
    {
        var e = stage.Trainee();
        e.Certificates.Clear();
        foreach (var payment in e.Payments) payment.PaidOn = paidOn ?? payment.PaidOn;
        return e.TrainingPayment;
    }
}
