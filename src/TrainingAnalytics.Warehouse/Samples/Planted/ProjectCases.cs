namespace TrainingAnalytics.Warehouse.Samples.Planted;

/// <summary>假项目: projects, institutions and evaluators that are not (or not then) on a list.</summary>
internal static class ProjectCases
{
    private static readonly DateOnly Ended = new(2019, 8, 31);
    private static readonly DateOnly Began = new(2020, 6, 1);

    public static void NotInCatalogue(Stage stage)
    {
        var (unknown, old, young) = Odd(stage.World.Catalogue);
        ClassRun[] planted = [Small(stage, unknown), Small(stage, old, Ended.AddDays(65)), Small(stage, old, Ended.AddDays(9)), Small(stage, young, Began.AddDays(-21))];
        stage.Answers.Planted("not_in_catalogue", planted);
        var unpaid = Small(stage, unknown);
        foreach (var e in unpaid.Enrolments) e.Unpaid();
        stage.Answers.Innocent("not_in_catalogue", Small(stage, old, Ended), Small(stage, young, Began), unpaid);
    }

    public static void InstitutionNotQualified(Stage stage)
    {
        var approved = new DateOnly(2019, 6, 10);
        var early = stage.Institution(stage.AnyCounty(), approvedOn: approved);
        stage.Answers.Planted("institution_not_qualified", At(stage, early, approved.AddDays(-21)));
        stage.Answers.Innocent("institution_not_qualified", At(stage, early, approved));
        var revoked = stage.Institution(stage.AnyCounty());
        revoked.RevokedOn = new DateOnly(2020, 9, 28);
        var late = At(stage, revoked, new DateOnly(2020, 10, 12));
        stage.Answers.Planted("institution_not_qualified", late);
        stage.Answers.Planted("paid_after_revocation", late.Enrolments.SelectMany(e => e.Payments));
        stage.Answers.Innocent("institution_not_qualified", At(stage, revoked, revoked.RevokedOn.Value, PayeeKind.Person));
    }

    /// <summary>A class that ran when the institution was struck off, and the arrears of one that had ended.</summary>
    public static void PaidAfterRevocation(Stage stage)
    {
        var institution = stage.Institution(stage.AnyCounty());
        var running = stage.Class(8, start: new DateOnly(2020, 8, 10), county: institution.County, with: wish => wish with
        {
            Institution = institution,
            ProjectBased = true,
            AdvanceShare = 0.3m,
        });
        var over = At(stage, institution, new DateOnly(2020, 7, 6));
        institution.RevokedOn = running.Payments[0].PaidOn;
        stage.Answers.Planted("paid_after_revocation", running.Enrolments.SelectMany(e => e.Payments));
        stage.Answers.Innocent("paid_after_revocation", [.. running.Payments, .. over.Enrolments.SelectMany(e => e.Payments)]);
    }

    public static void Phoenix(Stage stage)
    {
        var revokedOn = new DateOnly(2019, 11, 20);
        var old = stage.Institution(stage.AnyCounty());
        old.RevokedOn = revokedOn;
        var sameHead = Again(stage, old, revokedOn.AddDays(70));
        sameHead.LegalRepresentative = old.LegalRepresentative;
        var sameAccount = Again(stage, old, revokedOn.AddDays(200));
        sameAccount.Account = old.Account;
        stage.Answers.Planted("phoenix_institution", sameHead, sameAccount);
        var branch = Again(stage, old, revokedOn.AddDays(-300));
        var sameDay = Again(stage, old, revokedOn);
        (branch.LegalRepresentative, sameDay.LegalRepresentative) = (old.LegalRepresentative, old.LegalRepresentative);
        stage.Answers.Innocent("phoenix_institution", branch, sameDay, Again(stage, old, revokedOn.AddDays(90)));
    }

    public static void Surge(Stage stage)
    {
        stage.Answers.Planted("surge", TwoMonths(stage, 31, 7));
        stage.Answers.Innocent("surge", TwoMonths(stage, 29, 7), TwoMonths(stage, 31, 3));
    }

    public static void EvaluatorNotInCatalogue(Stage stage)
    {
        var trainees = stage.Trainees(5);
        var certificates = Array.ConvertAll(trainees, e => e.Certificate);
        var days = Array.ConvertAll(certificates, c => c.IssuedOn);
        var county = trainees[0].Class.County;
        var evaluators = stage.World.Evaluators;
        certificates[0].EvaluatorCode = evaluators.Add(county, listed: false).Code;
        certificates[1].EvaluatorCode = evaluators.Add(county, to: days[1].AddDays(-1)).Code;
        certificates[2].EvaluatorCode = evaluators.Add(county, from: days[2].AddDays(1)).Code;
        certificates[3].EvaluatorCode = evaluators.Add(county, to: days[3]).Code;
        certificates[4].EvaluatorCode = evaluators.Add(county, from: days[4]).Code;
        stage.Answers.Planted("evaluator_not_in_catalogue", certificates.Take(3));
        stage.Answers.Innocent("evaluator_not_in_catalogue", certificates.Skip(3));
    }

    private static (Project Unknown, Project Old, Project Young) Odd(Catalogue catalogue) => (
        catalogue.Odd("特色手工编织") ?? catalogue.AddOdd("特色手工编织"),
        catalogue.Odd("手机维修") ?? catalogue.AddOdd("手机维修", new Validity(new DateOnly(2018, 1, 1), Ended, 1_300)),
        catalogue.Odd("直播销售") ?? catalogue.AddOdd("直播销售", new Validity(Began, null, 1_500)));

    private static ClassRun Small(Stage stage, Project project, DateOnly? start = null) => stage.Class(8, project, start);

    private static ClassRun At(Stage stage, Institution institution, DateOnly start, Code? payee = null) =>
        stage.Class(8, start: start, county: institution.County, with: wish => wish with { Institution = institution, Payee = payee ?? wish.Payee });

    private static Institution Again(Stage stage, Institution old, DateOnly approvedOn) =>
        stage.Institution(old.County, approvedOn: approvedOn);

    /// <summary>An institution that completed a few people once, and many months later or soon after.</summary>
    private static Institution TwoMonths(Stage stage, int many, int monthsBetween)
    {
        var institution = stage.Institution(stage.AnyCounty());
        var first = new DateOnly(2019, 5, 6);
        foreach (var (size, start) in new[] { (8, first), (many, first.AddMonths(monthsBetween)) })
            stage.Class(size, start: start, county: institution.County, with: wish => wish with { Institution = institution });
        return institution;
    }
}
