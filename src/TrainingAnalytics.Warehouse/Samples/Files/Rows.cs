namespace TrainingAnalytics.Warehouse.Samples.Files;

/// <summary>One record as one row, in the order of its sheet's columns.</summary>
internal static class Rows
{
    public static void Write(this CsvFile file, Enrolment e, Code status, double? hours)
    {
        var person = e.Person;
        file.Code(e.System).Text(e.Number).Text(person.IdNumber).Text(e.Name).Code(person.Male ? Sex.Male : Sex.Female).Text(e.Phone)
            .Place(person.HouseholdCounty).Place(person.ResidenceCounty).Code(e.Group).Text(e.Employer?.Uscc).Text(e.Class.Code)
            .Code(e.Class.Project.Type).Date(e.EnrolledOn).Code(status).Date(e.CompletedOn).Number(hours).End();
    }

    public static void Write(this CsvFile file, ClassRun c) =>
        file.Text(c.Code).Text(c.Institution.Code).Text(c.Project.Code).Text(c.Teacher?.Code).Place(c.County)
            .Text(Places.NameOf(c.County) + c.Project.Name + "教室").Date(c.Start).Date(c.End).Number(c.PlannedSize).Number(c.PlannedHours)
            .Flag(c.Integrated).Flag(c.ProjectBased).End();

    public static void Write(this CsvFile file, Certificate c) =>
        file.Text(c.Number).Code(c.Kind).Text(c.Person.IdNumber).Text(c.Name).Text(c.OccupationCode).Number(c.SkillLevel).Text(c.ClassCode)
            .Date(c.IssuedOn).Place(c.IssuingCounty).Text(c.EvaluatorCode).Number(c.Theory).Number(c.Practice).End();

    public static void Write(this CsvFile file, Payment p) =>
        file.Text(p.Number).Code(p.Kind).Code(p.System).Text(p.EnrolmentNumber).Text(p.ClassCode).Text(p.IdNumber).Code(p.PayeeKind)
            .Text(p.PayeeCode).Text(p.Recovers).Text(p.Account).Yuan(p.Amount).Code(p.Fund).Date(p.PaidOn).Place(p.PayingCounty)
            .Text(p.ApprovedBy).End();

    public static void Write(this CsvFile file, Institution i) =>
        file.Text(i.Code).Text(i.Uscc).Text(i.Name).Code(i.Kind).Place(i.County).Number(i.Seats).Text(i.LegalRepresentative).Text(i.Account)
            .Date(i.ApprovedOn).Date(i.RevokedOn).End();

    public static void Write(this CsvFile file, DateOnly reportedOn, Institution institution, Teacher t)
    {
        var dual = t.DualSince <= reportedOn;
        file.Date(reportedOn).Text(t.Code).Text(institution.Code).Text(t.Person.IdNumber).Text(t.Person.Name)
            .Code(t.FullTimeSince <= reportedOn ? Employment.FullTime : Employment.PartTime)
            .Flag(dual || t.TeachingCertificate).Flag(dual || t.SkillCertificate).Flag((dual || t.Inflated) && !t.Modest).End();
    }

    public static void Write(this CsvFile file, Apprentice a) =>
        file.Text(a.AgreementNumber).Text(a.Person.IdNumber).Text(a.Person.Name).Text(a.Employer.Uscc).Text(a.InstitutionCode)
            .Text(a.Class.Project.OccupationCode).Place(a.Employer.County).Date(a.Class.Start).Date(a.Class.End).Code(a.Status).End();

    public static void Write(this CsvFile file, InsuranceSpell s) =>
        file.Text(s.IdNumber).Date(s.From).Text(s.Employer?.Uscc).Date(s.To).Date(s.PensionFrom).Date(s.DeceasedOn).End();

    public static void Write(this CsvFile file, Project p, Validity v) =>
        file.Text(p.Code).Text(p.Name).Text(p.OccupationCode).Text(p.OccupationName).Number(p.SkillLevel).Code(p.Type).Number(p.Hours)
            .Yuan(v.Amount).Code(p.Family).Date(v.From).Date(v.To).End();

    public static void Write(this CsvFile file, Evaluator e) =>
        file.Text(e.Code).Text(e.Name).Place(e.County).Date(e.ValidFrom).Date(e.ValidTo).End();
}
