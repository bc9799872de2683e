using System.Globalization;

namespace TrainingAnalytics.Warehouse.Samples.Files;

/// <summary>The extracts that are not of one class: institutions, teachers, the catalogue and what offices report on a date.</summary>
internal sealed class ReferenceFiles(Shelf shelf)
{
    private static readonly DateOnly[] TeacherReports =
        [new(2019, 6, 30), new(2019, 12, 31), new(2020, 6, 30), new(2020, 12, 31), new(2021, 6, 30)];

    public void Write(IEnumerable<Institution> institutions, Ledger ledger)
    {
        var file = shelf.Open(Sheets.Institution, Sheets.Institution.Chinese, SampleScale.AsOf, CsvShape.ChineseUtf8);
        foreach (var institution in institutions)
        {
            if (!institution.SeatsAreGiven) institution.Seats = ledger.Seats(institution);
            file.Write(institution);
        }
    }

    public void WriteTeachers(IReadOnlyList<Institution> institutions)
    {
        foreach (var day in TeacherReports)
        {
            var stem = "teacher_" + day.ToString("yyyy", CultureInfo.InvariantCulture) + (day.Month == 6 ? "H1" : "H2");
            var file = shelf.Open(Sheets.Teacher, stem, day.AddDays(20));
            foreach (var institution in institutions.Where(i => i.ApprovedOn <= day && (i.RevokedOn is null || day < i.RevokedOn)))
                foreach (var teacher in institution.Teachers) file.Write(day, institution, teacher);
        }
    }

    public void Write(Catalogue catalogue)
    {
        var file = shelf.Open(Sheets.Catalogue, Sheets.Catalogue.Chinese, SampleScale.AsOf, CsvShape.Gb18030);
        foreach (var project in catalogue.All)
            foreach (var validity in project.Validities) file.Write(project, validity);
    }

    public void Write(IEnumerable<Evaluator> evaluators)
    {
        var file = shelf.Open(Sheets.Evaluator, Sheets.Evaluator.Name, SampleScale.AsOf);
        foreach (var evaluator in evaluators.Where(e => e.Listed)) file.Write(evaluator);
    }

    public void Write(IEnumerable<Apprentice> apprentices)
    {
        var file = shelf.Open(Sheets.Apprentice, Sheets.Apprentice.Name, SampleScale.AsOf);
        foreach (var apprentice in apprentices) file.Write(apprentice);
    }

    public void Write(IEnumerable<Employer> employers, Dice dice)
    {
        var file = shelf.Open(Sheets.EducationFund, Sheets.EducationFund.Name, SampleScale.AsOf);
        foreach (var employer in employers)
            foreach (var year in Story.Years) WriteFund(file, employer, year, dice);
    }

    /// <summary>Wages of 30 to 300 people; the front line's share of the fund rises to the plan's 60 %.</summary>
    private static void WriteFund(CsvFile file, Employer employer, int year, Dice dice)
    {
        var wages = 1_000m * dice.Between(2_000, 24_000);
        var spent = decimal.Round(wages * dice.Between(60, 250) / 10_000, 2);
        var frontline = decimal.Round(spent * (dice.Between(44, 70) + 2 * (year - 2019)) / 100, 2);
        file.Text(employer.Uscc).Number(year).Place(employer.County).Yuan(wages).Yuan(spent).Yuan(frontline).End();
    }
}
