using System.Globalization;

namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>Sets up classes: at an institution with room, with a teacher who is free and an examination day.</summary>
internal sealed class Classes(Institutions institutions, Teachers teachers, Evaluators evaluators, Ledger ledger, Dice dice)
{
    private int _made;

    public ClassRun SetUp(ClassWish wish)
    {
        var (start, end) = (wish.Days[0], wish.End ?? wish.Days[^1]);
        var institution = wish.Institution ?? Choose(wish, end);
        ledger.Reserve(institution, end, wish.Size);
        var evaluator = wish.Evaluator ?? evaluators.Any(wish.County, dice);
        var wished = end.AddDays(dice.Between(wish.CertificateLag.Least, wish.CertificateLag.Most));
        return new ClassRun
        {
            Code = CodeFor(wish.County, start),
            Institution = institution,
            Project = wish.Project,
            County = wish.County,
            Start = start,
            End = end,
            Days = wish.Days,
            Teacher = wish.Teacher ?? teachers.Free(institution, start, end),
            Integrated = wish.Integrated,
            ProjectBased = wish.ProjectBased,
            AdvanceShare = wish.AdvanceShare,
            Fund = wish.Fund,
            Payee = wish.Payee,
            CheckIns = Places.HasDevices(wish.County) ? wish.CheckIns : CheckIns.None,
            Evaluator = evaluator,
            IssuedOn = wish.IssuedOn ?? evaluators.ExaminationDay(evaluator, wished, wish.Size),
            PaymentLag = dice.Between(15, 45),
        };
    }

    private Institution Choose(ClassWish wish, DateOnly end)
    {
        var candidates = institutions.In(wish.County);
        for (var tries = 0; tries < 400; tries++)
        {
            var one = dice.Pick(candidates);
            if (Suits(one, wish) && ledger.HasRoom(one, end, wish.Size)) return one;
        }
        return institutions.Make(wish.County, wish.Fund == Fund.SpecialAccount ? InstitutionKind.EnterpriseCentre : InstitutionKind.Private);
    }

    /// <summary>Enterprise centres train employees only.</summary>
    private static bool Suits(Institution institution, ClassWish wish) =>
        institution.Kind != InstitutionKind.EnterpriseCentre || wish.Fund == Fund.SpecialAccount;

    private string CodeFor(string county, DateOnly start) =>
        string.Create(CultureInfo.InvariantCulture, $"BJ{county}{start.Year % 100}{++_made:00000}");
}
