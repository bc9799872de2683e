using System.Globalization;

namespace TrainingAnalytics.Warehouse.Samples;

internal sealed class Certificates(Dice dice)
{
    private int _made;

    public Certificate Give(Enrolment enrolment)
    {
        var run = enrolment.Class;
        var resit = dice.Chance(0.06) ? dice.Between(8, 25) : 0;
        var certificate = New(run, enrolment.Person, enrolment.Name, run.IssuedOn.AddDays(resit));
        enrolment.Certificates.Add(certificate);
        return certificate;
    }

    public Certificate New(ClassRun run, Person person, string name, DateOnly issuedOn) => new()
    {
        Number = "ZS" + issuedOn.Year.ToString(CultureInfo.InvariantCulture) + (++_made).ToString("0000000", CultureInfo.InvariantCulture),
        Kind = KindFor(run.Project),
        Person = person,
        Name = name,
        OccupationCode = run.Project.OccupationCode,
        SkillLevel = run.Project.SkillLevel,
        ClassCode = run.Code,
        IssuedOn = issuedOn,
        IssuingCounty = run.County,
        EvaluatorCode = run.Evaluator?.Code,
        Theory = dice.Between(124, 194) / 2.0,
        Practice = dice.Between(126, 196) / 2.0,
    };

    private static Code KindFor(Project project) =>
        project.Family == TradeFamily.HighRisk ? CertificateKind.Qualification
        : project.SkillLevel > 0 ? CertificateKind.SkillLevel
        : project.Family == TradeFamily.TraditionalCraft ? CertificateKind.SpecialAbility
        : CertificateKind.Completion;
}
