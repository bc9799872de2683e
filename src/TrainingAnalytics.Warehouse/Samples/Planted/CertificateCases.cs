namespace TrainingAnalytics.Warehouse.Samples.Planted;

/// <summary>证书: issued elsewhere, too early, twice, or with scores that nobody earned.</summary>
internal static class CertificateCases
{
    /// <summary>How many certificates the evaluator of the mass issue gives on its other days.</summary>
    private static readonly int[] OtherDays = [20, 6, 6, 6];

    public static void IssuedElsewhere(Stage stage)
    {
        var one = stage.Trainee();
        one.Certificate.IssuingCounty = Elsewhere(one.Class);
        stage.Answers.Planted("issued_elsewhere", one.Certificate);
        var run = stage.Class(10);
        foreach (var e in run.Enrolments.Skip(2)) e.Certificate.IssuingCounty = Elsewhere(run);
        stage.Answers.Planted("issued_elsewhere", run.Enrolments.Skip(2).Select(e => e.Certificate));
        var (neighbour, prefecture) = (stage.Trainee(), stage.Trainee());
        neighbour.Certificate.IssuingCounty = Places.Of(neighbour.Class.County).Counties[2];
        prefecture.Certificate.IssuingCounty = Places.Of(prefecture.Class.County).Code;
        stage.Answers.Innocent("issued_elsewhere", neighbour.Certificate, prefecture.Certificate);
    }

    public static void PaidBeforeCertificate(Stage stage)
    {
        foreach (var days in new[] { 3, 7, 40 })
            stage.Answers.Planted("paid_before_certificate", IssuedAfterMoney(stage, days));
        stage.Answers.Innocent("paid_before_certificate", IssuedAfterMoney(stage, 0));
    }

    public static void IssuedBeforeTraining(Stage stage)
    {
        var one = stage.Trainee().Unpaid();
        one.Certificate.IssuedOn = one.Start().AddDays(-20);
        var run = stage.Class(8);
        foreach (var e in run.Enrolments) e.Unpaid().Certificate.IssuedOn = run.Start.AddDays(-15);
        stage.Answers.Planted("issued_before_training", run.Enrolments.Append(one).Select(e => e.Certificate));
        var firstDay = stage.Trainee().Unpaid();
        firstDay.Certificate.IssuedOn = firstDay.Start();
        stage.Answers.Innocent("issued_before_training", firstDay.Certificate);
    }

    public static void NumberReused(Stage stage)
    {
        var (one, other) = (stage.Trainee().Certificate, stage.Trainee().Certificate);
        (other.Number, other.Kind) = (one.Number, one.Kind);
        stage.Answers.Planted("number_reused", one, other);
        var (first, second) = (stage.Trainee().Certificate, stage.Trainee().Certificate);
        (second.Number, second.Kind) = (first.Number, CertificateKind.SpecialAbility);
        stage.Answers.Innocent("number_reused", first, second);
    }

    public static void UniformScores(Stage stage)
    {
        stage.Answers.Planted("uniform_scores", Scored(stage, 15, _ => stage.Dice.Between(154, 155) / 2.0));
        stage.Answers.Planted("uniform_scores", Scored(stage, 20, i => i < 19 ? 60 + i % 3 : 88));
        stage.Answers.Innocent("uniform_scores", Scored(stage, 14, _ => 77), Scored(stage, 15, i => i < 12 ? 60 + i % 3 : 74 + i));
    }

    /// <summary>More than a hundred certificates of one evaluator on one day; every tenth time round, for it takes nine classes.</summary>
    public static void MassIssue(Stage stage, int round)
    {
        if (round % 10 != 0) return;
        var day = new DateOnly(round % 20 == 0 ? 2020 : 2019, 11, 27).AddDays(-(round / 10));
        var evaluator = stage.World.Evaluators.Add(Places.Prefectures[0].Counties[0]);
        ClassRun[] runs = [.. Enumerable.Range(0, 5).Select(i => Examined(stage, evaluator, day, 22, i))];
        var certificates = runs.SelectMany(run => run.Enrolments).Select(e => e.Certificate);
        stage.Answers.Planted("mass_issue", certificates);
        var ordinary = OtherDays.SelectMany((size, i) => Examined(stage, evaluator, day.AddDays(70 + 3 * i), size, 0).Enrolments);
        stage.Answers.Innocent("mass_issue", ordinary.Select(e => e.Certificate));
    }

    private static ClassRun Examined(Stage stage, Evaluator evaluator, DateOnly day, int size, int i)
    {
        var run = stage.Class(size, start: day.AddDays(-32 + i), with: wish => wish with { Evaluator = evaluator, IssuedOn = day });
        foreach (var e in run.Enrolments) e.Certificate.IssuedOn = day;
        return run;
    }

    private static Payment IssuedAfterMoney(Stage stage, int days)
    {
        var e = stage.Trainee();
        e.Certificate.IssuedOn = e.TrainingPayment.PaidOn.AddDays(days);
        return e.TrainingPayment;
    }

    private static string Elsewhere(ClassRun run) =>
        Places.Prefectures.First(prefecture => prefecture != Places.Of(run.County)).Counties[1];

    private static ClassRun Scored(Stage stage, int size, Func<int, double> score)
    {
        var run = stage.Class(size);
        for (var i = 0; i < size; i++)
        {
            var certificate = run.Enrolments[i].Certificate;
            (certificate.Theory, certificate.Practice) = (score(i), score(i));
        }
        return run;
    }
}
