namespace TrainingAnalytics.Warehouse.Samples.Planted;

/// <summary>重复: one training, paid more than once.</summary>
internal static class PaidAgainCases
{
    public static void PaidTwice(Stage stage)
    {
        var twice = stage.Trainee();
        Again(stage, twice, twice.TrainingPayment);
        stage.Answers.Planted("paid_twice", Training(twice));
        stage.Answers.Planted("amount_off_standard", Training(twice));
        TransportTwice(stage);
        var instalments = stage.Trainee();
        instalments.Split(stage);
        var recovered = stage.Trainee();
        var extra = Again(stage, recovered, recovered.TrainingPayment);
        stage.World.Payments.Recover(recovered, extra, extra.PaidOn.AddDays(30));
        stage.Answers.Innocent("paid_twice", [.. Training(instalments), .. Training(recovered)]);
        stage.Answers.Innocent("amount_off_standard", [.. Training(instalments), .. Training(recovered)]);
    }

    /// <summary>Paid by both systems for a class that both know, or for classes that end seven days apart.</summary>
    public static void PaidInBothSystems(Stage stage)
    {
        var both = stage.Trainee();
        var farmer = stage.World.Enrolments.Twin(both);
        stage.World.Payments.Add(farmer, SubsidyKind.Training, both.Class.Standard, both.TrainingPayment.PaidOn.AddDays(9));
        stage.Answers.Planted("paid_in_both_systems", both.TrainingPayment, farmer.TrainingPayment);
        var once = stage.Trainee();
        stage.World.Enrolments.Twin(once);
        stage.Answers.Innocent("paid_in_both_systems", once.TrainingPayment);
        Echo(stage);
    }

    private static void Echo(Stage stage)
    {
        var first = stage.Series(2019)[5];
        var (near, far) = (Later(stage, first, 7), Later(stage, first, 8));
        var person = stage.World.People.Make(first.County);
        var (kept, again) = (stage.Join(first, person), stage.Join(near, person, system: SourceSystem.FarmerHerder));
        again.IsAlso = kept;
        stage.Answers.Planted("paid_in_both_systems", kept.TrainingPayment, again.TrainingPayment);
        var other = stage.World.People.Make(first.County);
        var (one, two) = (stage.Join(first, other), stage.Join(far, other, system: SourceSystem.FarmerHerder));
        stage.Answers.Innocent("paid_in_both_systems", one.TrainingPayment, two.TrainingPayment);
        stage.Answers.Planted("same_occupation_level_twice", two);
    }

    /// <summary>A short class of the same project that ends so many days after another, and does not overlap it.</summary>
    private static ClassRun Later(Stage stage, ClassRun than, int days) =>
        stage.Class(10, than.Project, county: than.County, with: wish => wish with { Days = TeachingDays.Until(than.End.AddDays(days), 5), End = than.End.AddDays(days) });

    private static void TransportTwice(Stage stage)
    {
        var e = stage.Trainee();
        e.Group = TraineeGroup.HardToEmploy;
        var day = e.TrainingPayment.PaidOn;
        stage.Answers.Planted("paid_twice", stage.World.Payments.PayTransport(e, day), stage.World.Payments.PayTransport(e, day.AddDays(11)));
    }

    private static Payment Again(Stage stage, Enrolment e, Payment payment) =>
        stage.World.Payments.Add(e, payment.Kind, payment.Amount, payment.PaidOn);

    private static Payment[] Training(Enrolment e) => [.. e.Payments.Where(payment => payment.Kind == SubsidyKind.Training)];
}
