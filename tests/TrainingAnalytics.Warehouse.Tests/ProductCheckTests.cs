using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Tests.Models;

namespace TrainingAnalytics.Warehouse.Tests;

public sealed class ProductCheckTests
{
    [Fact]
    public void Faults_OfTheProductItself_AreNone() =>
        Assert.Equal([], ProductCheck.Faults(ProductFiles.Find()).Select(fault => fault.ToString()));

    [Fact]
    public void Models_OfTheProduct_AreDescribedInChineseToo()
    {
        var set = ModelReader.Read(ProductFiles.Find());
        Assert.Equal([], set.Models.Where(model => model.Header.RowMeaningZh.Length == 0).Select(model => model.File));
        Assert.Equal([], set.Models.SelectMany(model => model.Header.ColumnMeanings, (model, column) => $"{model.File}:{column.Line} {column.Meaning}")
            .Where(line => line.Split(" | ") is not [_, { Length: > 0 }]));
        Assert.Equal([], set.Checks.Where(check => check.InvariantZh.Length == 0 || (check.Severity == CheckSeverity.Warn && (check.ToDo.Length == 0 || check.ToDoZh.Length == 0))).Select(check => check.File));
    }

    [Fact]
    public void Faults_MetricOverAColumnThatTheMartHasNot_NamesTheMetricAndItsLine()
    {
        using var product = Copy();
        Change(product, "dashboards/metrics/training.yml", "expression: count(*)\n", "expression: count(gone)\n");
        var fault = Assert.Single(ProductCheck.Faults(product.Files));
        Assert.StartsWith("dashboards/metrics/training.yml:9: trainings_completed: Binder Error: Referenced column \"gone\"", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_OfSeveralRooms_AreNamedAtOnce()
    {
        using var product = Copy();
        Change(product, "dashboards/metrics/training.yml", "label:", "labil:");
        Change(product, "sql/sources/teacher.yml", "type: text", "type: txt");
        Change(product, "sql/marts/teacher_report.sql", "core.", "cor.");
        Change(product, "dashboards/metrics/clauses.yml", "at:", "where:");
        Change(product, "dashboards/metrics/dimensions.yml", "label:", "labil:");
        Change(product, "dashboards/overview.yml", "kind: kpi", "kind: pie");
        Assert.Equal(["dashboards/metrics/clauses.yml", "dashboards/metrics/dimensions.yml", "dashboards/metrics/training.yml", "dashboards/overview.yml", "sql/marts/teacher_report.sql", "sql/sources/teacher.yml"],
            ProductCheck.Faults(product.Files).Select(fault => fault.File).Distinct());
    }

    [Theory]
    [InlineData("dashboards/overview.yml", "[trainings_completed]", "[trainings_done]", "unknown metric 'trainings_done'")]
    [InlineData("dashboards/metrics/training.yml", "clause: P01", "clause: P98", "trainings_completed: unknown clause 'P98'")]
    [InlineData("dashboards/metrics/training.yml", "zh-CN: 完成培训人次,", "zh-CN: [完成培训人次,", "no valid YAML: ")]
    [InlineData("dashboards/metrics/clauses.yml", "P01: {", "P01: { at: {", "no valid YAML: ")]
    public void Faults_OfDashboards_AreNamedWithTheirFile(string file, string from, string to, string found)
    {
        using var product = Copy();
        Change(product, file, from, to);
        Assert.Contains(ProductCheck.Faults(product.Files), fault => fault.File == file && fault.Found.Contains(found, StringComparison.Ordinal));
    }

    [Fact]
    public void Faults_FoldersMissing_AreNamed()
    {
        using var empty = new TemporaryProduct();
        Assert.Equal(["dashboards/metrics:1: no such folder", "sql/sources:1: no such folder"],
            ProductCheck.Faults(empty.Files).Select(fault => $"{fault.File}:{fault.Line}: {fault.Found}"));
    }

    private static TemporaryProduct Copy()
    {
        var (copy, real) = (new TemporaryProduct(), ProductFiles.Find());
        foreach (var file in new[] { real.Sql, real.Dashboards }.SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)))
            copy.Write(real.Relative(file), File.ReadAllText(file));
        return copy;
    }

    private static void Change(TemporaryProduct product, string file, string from, string to)
    {
        var text = File.ReadAllText(Path.Combine(product.Files.Root, file));
        var at = text.IndexOf(from, StringComparison.Ordinal);
        product.Write(file, $"{text[..at]}{to}{text[(at + from.Length)..]}");
    }
}
