namespace TrainingAnalytics.Warehouse.Samples.Files;

/// <summary>
/// Writes a class and all that belongs to it into the files of its offices and years; what happens after the as-of date is left out.
/// </summary>
internal sealed class ClassFiles(Shelf shelf)
{
    private static readonly DateOnly CorrectedOn = new(2021, 3, 15);
    private readonly Dictionary<(string, int), CsvFile> _corrections = [];
    private readonly CsvFile _insurance = shelf.Open(Sheets.SocialInsurance, Sheets.SocialInsurance.Name, SampleScale.AsOf);

    public void Write(ClassRun run)
    {
        var office = Places.Of(run.County);
        var year = Math.Min(run.End.Year, SampleScale.AsOf.Year);
        shelf.Yearly(Sheets.Class, null, year).Write(run);
        var registry = shelf.Yearly(Sheets.Registry, office, year);
        foreach (var enrolment in run.Enrolments) Write(registry, enrolment, office, year);
        foreach (var certificate in run.StrayCertificates) Write(office, certificate);
        foreach (var payment in run.Payments) Write(office, payment);
        foreach (var spell in run.Spells) _insurance.Write(spell);
    }

    private void Write(CsvFile registry, Enrolment enrolment, Prefecture office, int year)
    {
        registry.Write(enrolment, enrolment.Status, enrolment.HoursFirstReported ?? enrolment.Hours);
        if (enrolment.Voided) Corrections(office, year).Write(enrolment, EnrolmentStatus.Void, enrolment.Hours);
        if (enrolment.HoursFirstReported is not null) Corrections(office, year).Write(enrolment, enrolment.Status, enrolment.Hours);
        foreach (var certificate in enrolment.Certificates) Write(office, certificate);
        foreach (var payment in enrolment.Payments) Write(office, payment);
    }

    private void Write(Prefecture office, Certificate certificate)
    {
        if (certificate.IssuedOn <= SampleScale.AsOf)
            shelf.Yearly(Sheets.Certificate, office, certificate.IssuedOn.Year).Write(certificate);
    }

    private void Write(Prefecture office, Payment payment)
    {
        if (payment.PaidOn <= SampleScale.AsOf)
            shelf.Yearly(Sheets.Payment, office, payment.PaidOn.Year).Write(payment);
    }

    /// <summary>A later extract of the same office and year: it replaces the rows that it repeats, and withdraws void ones.</summary>
    private CsvFile Corrections(Prefecture office, int year)
    {
        if (_corrections.TryGetValue((office.Code, year), out var file)) return file;
        var takenOn = year == 2021 ? SampleScale.AsOf : CorrectedOn;
        file = shelf.Open(Sheets.Registry, $"registry_{office.Code}_{year}_corrected", takenOn);
        return _corrections[(office.Code, year)] = file;
    }
}
