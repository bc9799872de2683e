using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Tests.Landing;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.EndToEnd;

/// <summary>A year up to a day, which pages hold beside the running year: of the product's own marts, to the day.</summary>
public sealed class YearUpToADayTests : IDisposable
{
    private readonly TemporaryLanding _landing = new();

    public YearUpToADayTests()
    {
        _landing.Write("institution.csv", GoodRows.File("institution", GoodRows.Row("institution", 1, false, ("institution_code", "I1"), ("seats", "10"))));
        _landing.Write("class.csv", GoodRows.File("class", GoodRows.Row("class", 1, false, ("class_code", "C1"), ("institution_code", "I1"), ("start_date", "2020-04-13"), ("end_date", "2020-04-20"))));
        _landing.Write("registry.csv", GoodRows.File("registry", Trained(1, "2020-04-14"), Trained(2, "2020-04-16")));
        _landing.Write("certificate.csv", GoodRows.File("certificate", Certified(1, "2020-04-15"), Certified(2, "2020-04-16")));
        _landing.Write("payment.csv", GoodRows.File("payment", Paid(1, "600", "2020-04-15"), Paid(2, "900", "2020-04-16")));
        new Pipeline(new(_landing.Folder, ProductFiles.Find(), [_landing.Files])).Build();
    }

    // The second person's half of everything comes on the 16th, the as-of date; on three of four days both sit on ten seats.
    [Theory]
    [InlineData("certificates_issued", "04-15", 1.0)]
    [InlineData("certificates_issued", "04-16", 2.0)]
    [InlineData("cost_per_certificate", "04-15", 600.0)]
    [InlineData("cost_per_certificate", "04-16", 750.0)]
    [InlineData("seat_use", "04-13", 0.1)]
    [InlineData("seat_use", "04-16", 0.175)]
    public void Metric_UpToADay_CountsNothingOfTheDaysAfter(string metric, string until, double expected)
    {
        using var shelf = new VersionShelf(_landing.Folder);
        using var version = shelf.Current();
        var filters = ImmutableDictionary<string, string>.Empty.Add("year", "2020").Add("until", until);
        var answer = new MetricDesk(MetricCatalogue.Read(ProductFiles.Find())).Answer(version, Viewer.Operator, new MetricQuestion([metric], [], filters, Target: false));
        Assert.Equal(expected.ToString("0.####", CultureInfo.InvariantCulture), answer.Rows().Single().Number(metric)?.ToString("0.####", CultureInfo.InvariantCulture));
    }

    public void Dispose() => _landing.Dispose();

    private static string Trained(int person, string completed) =>
        GoodRows.Row("registry", person, false, ("source_system", "farmer_herder"), ("class_code", "C1"), ("enrolled_on", person == 1 ? "2020-04-13" : "2020-04-14"), ("completed_on", completed));

    private static string Certified(int person, string day) => GoodRows.Row("certificate", person, false, ("class_code", "C1"), ("issued_on", day));

    private static string Paid(int person, string amount, string day) => GoodRows.Row("payment", person, false, ("amount", amount), ("paid_on", day));
}
