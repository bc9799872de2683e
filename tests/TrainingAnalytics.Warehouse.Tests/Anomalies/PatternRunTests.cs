using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

public sealed class PatternRunTests
{
    private const string Select = """
        -- One row: one payment.
        select
            'person' as subject_kind, 'A' as subject_key, 'I1' as institution_code, '540102' as county_code, 'payment' as record_kind,
            'P1' as record_key, date '2020-04-01' as occurred_on, 1000.00 as amount, 'open' as leaning
        """;

    [Theory]
    [InlineData("'person'", "subject_kind")]
    [InlineData("'A'", "subject_key")]
    [InlineData("'payment'", "record_kind")]
    [InlineData("'P1'", "record_key")]
    [InlineData("'open'", "leaning")]
    public void Row_WithoutWhatAFindingIsMadeOf_FailsAndNamesThePattern(string value, string column)
    {
        var sql = Select.Replace(value, "cast(null as varchar)", StringComparison.Ordinal);
        var patterns = PatternReader.Read(ProductFiles.Find());
        using var bench = Workbench.ForTrial();
        VersionCatalogue.Begin(bench, new DateOnly(2021, 12, 31));
        var failed = Assert.Throws<ModelFailedException>(() => new PatternRun(bench, [patterns[0] with { Sql = sql }], PatternSettings.Defaults, () => []).Run());
        Assert.StartsWith(patterns[0].File, failed.Message, StringComparison.Ordinal);
        Assert.Contains(column, failed.Message, StringComparison.Ordinal);
    }
}
