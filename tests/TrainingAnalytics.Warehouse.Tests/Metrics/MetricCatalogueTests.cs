using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Tests.Metrics;

public sealed class MetricCatalogueTests : IDisposable
{
    private readonly SmallDefinitions _definitions = new();

    public void Dispose() => _definitions.Dispose();

    [Fact]
    public void Read_ValidFiles_GiveEveryMetricWithoutFault()
    {
        var catalogue = MetricCatalogue.Read(_definitions.Folder);

        Assert.Empty(catalogue.Faults);
        Assert.Equal(8, catalogue.Metrics.Count);
        var metric = catalogue.Metrics["trainings_completed"];
        Assert.Equal(("training", "completed_on", "完成培训人次", "trainings", "P01"),
            (metric.Mart.Name, metric.Mart.Time, metric.Label.Zh, metric.Unit.En, metric.Clause));
        Assert.Equal((TargetKind.YearTotal, true, true, MetricFormat.Count), (metric.Target, metric.TotalTarget, metric.CountsPeople, metric.Format));
        Assert.Equal(Snapshot.Month, catalogue.Metrics["apprentices"].Mart.Snapshot);
        Assert.Equal(new DimensionNamesSource("core.dim_region", "code", "name_zh", "name_en"), catalogue.Dimensions["county"].Names);
        Assert.Null(catalogue.Dimensions["year"].Names);
    }

    [Theory]
    [InlineData("clause: P01", "klause: P01", "dashboards/metrics/training.yml:12: 不认识的键 klause,可用:id, label, expression, where, unit, format, counts_people, meaning, clause, target, total_target · unknown key klause, known: id, label, expression, where, unit, format, counts_people, meaning, clause, target, total_target")]
    [InlineData(", en: Trainings completed }", " }", "dashboards/metrics/training.yml:6: label 缺少 en 文本 · label has no text in en")]
    [InlineData("    label: { zh-CN: 完成培训人次, en: Trainings completed }\n", "", "dashboards/metrics/training.yml:5: 缺少 label 的 zh-CN 和 en · label needs zh-CN and en")]
    [InlineData("id: people_trained", "id: trainings_completed", "dashboards/metrics/training.yml:24: 指标 trainings_completed 已在 training.yml 中定义 · metric trainings_completed is defined in training.yml already")]
    [InlineData("trainee_group]", "trainee_groups]", "dashboards/metrics/training.yml:3: 不认识的维度 trainee_groups · unknown dimension trainee_groups")]
    [InlineData("prefecture, county", "county", "dashboards/metrics/training.yml:3: 有 county 或 institution 时须有 prefecture · a mart with county or institution needs prefecture")]
    [InlineData("mart: training", "mart: trainings", "dashboards/metrics/training.yml:1: 文件名应为 trainings.yml · the file must be called trainings.yml")]
    [InlineData("format: count", "format: number", "dashboards/metrics/training.yml:9: format 没有 number,可用:count, percent, yuan, ratio · format cannot be number, known: count, percent, yuan, ratio")]
    [InlineData("counts_people: true", "counts_people: yes", "dashboards/metrics/training.yml:10: counts_people 应为 true 或 false · counts_people must be true or false")]
    [InlineData("target: year_total\n    total", "target: stock\n    total", "dashboards/metrics/training.yml:14: total_target 只用于 target: year_total · total_target goes with target: year_total only")]
    [InlineData("time: completed_on\n", "", "dashboards/metrics/training.yml:12: target: year_total 须有 time 和维度 year · target: year_total needs time and the dimension year")]
    public void Read_OneThingBroken_NamesFileLineAndWhat(string valid, string broken, string expected)
    {
        _definitions.Break(SmallDefinitions.TrainingFile, valid, broken);

        Assert.Contains(expected, MetricCatalogue.Read(_definitions.Folder).Faults.Select(fault => fault.ToString()));
    }

    [Theory]
    [InlineData("expression: count(*)", "expression: count(*", "dashboards/metrics/training.yml", 7, "expression 不是有效的 SQL · expression is not valid SQL: ")]
    [InlineData("where: is_entrepreneurship", "where: is_entrepreneurship and", "dashboards/metrics/training.yml", 18, "where 不是有效的 SQL · where is not valid SQL: ")]
    [InlineData("where: is_entrepreneurship", "where: true) or (", "dashboards/metrics/training.yml", 18, "where 不是有效的 SQL · where is not valid SQL: ")]
    public void Read_InvalidSql_NamesFileLineAndReason(string valid, string broken, string file, int line, string message)
    {
        _definitions.Break(SmallDefinitions.TrainingFile, valid, broken);

        var fault = Assert.Single(MetricCatalogue.Read(_definitions.Folder).Faults);

        Assert.Equal((file, line), (fault.File, fault.Line));
        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
        Assert.True(fault.Message.Length > message.Length);
    }

    [Theory]
    [InlineData("id: quarter", "id: year", "dashboards/metrics/dimensions.yml:3: 维度 year 重复 · dimension year is there twice")]
    [InlineData("core.dim_trainee_group(code, name_zh, name_en)", "core.dim_trainee_group", "dashboards/metrics/dimensions.yml:8: names 应写作 schema.relation(code, name_zh, name_en) · names must be written schema.relation(code, name_zh, name_en)")]
    public void Read_BrokenDimension_NamesFileLineAndWhat(string valid, string broken, string expected)
    {
        _definitions.Break(SmallDefinitions.DimensionsFile, valid, broken);

        Assert.Contains(expected, MetricCatalogue.Read(_definitions.Folder).Faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void Read_SeveralFaults_NamesAllAtOnceInOrder()
    {
        _definitions.Break(SmallDefinitions.TrainingFile, "format: count", "format: number");
        _definitions.Break(SmallDefinitions.TrainingFile, "clause: P01", "klause: P01");
        _definitions.Write("payment.yml", "mart: [payment");

        var faults = MetricCatalogue.Read(_definitions.Folder).Faults;

        Assert.Equal([("dashboards/metrics/training.yml", 9), ("dashboards/metrics/training.yml", 12)], faults.Skip(1).Select(fault => (fault.File, fault.Line)));
        Assert.StartsWith("dashboards/metrics/payment.yml:", faults[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("不是有效的 YAML · not valid YAML: ", faults[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OneBrokenFile_HurtsNoOther()
    {
        _definitions.Write("payment.yml", "- what?");

        var catalogue = MetricCatalogue.Read(_definitions.Folder);

        Assert.Equal("dashboards/metrics/payment.yml", Assert.Single(catalogue.Faults).File);
        Assert.Equal(7, catalogue.Metrics.Count);
    }
}
