using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Tests.Landing;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.EndToEnd;

public sealed class FreshnessTests : IDisposable
{
    private readonly TemporaryLanding _landing = new();

    // The spell begins after the as-of date of 2020-03-20; what it says of a pension counts.
    [Theory]
    [InlineData("2020-02-01", "", "2020-02-01")]
    [InlineData("2020-05-01", "2019-07-01", "2019-07-01")]
    public void Insurance_OfASpell_IsAsFreshAsWhatItTellsByTheAsOfDate(string insuredFrom, string pensionFrom, string latest)
    {
        _landing.Write("registry.csv", GoodRows.File("registry", GoodRows.Row("registry")));
        _landing.Write("social_insurance.csv", GoodRows.File("social_insurance",
            GoodRows.Row("social_insurance", 1, false, ("insured_from", insuredFrom), ("insured_to", ""), ("pension_from", pensionFrom))));
        new Pipeline(new(_landing.Folder, ProductFiles.Find(), [_landing.Files])).Build();

        using var shelf = new VersionShelf(_landing.Folder);
        using var version = shelf.Current();
        var row = version.Query("select cast(latest_on as varchar) as latest_on, records from marts.freshness where extract = 'social_insurance'").Rows().Single();
        Assert.Equal((latest, 1L), (row.Text("latest_on"), row.Whole("records")));
    }

    public void Dispose() => _landing.Dispose();
}
