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

        Assert.Empty(catalogue.DefinitionFaults);
        Assert.Equal(12, catalogue.Metrics.Count);
        var metric = catalogue.Metrics["trainings_completed"];
        Assert.Equal(("training", "completed_on", "完成培训人次", "trainings", "P01"),
            (metric.Mart.Name, metric.Mart.Time, metric.Label.Zh, metric.Unit.En, metric.Clause));
        Assert.Equal((TargetKind.YearTotal, true, true, MetricFormat.Count), (metric.Target, metric.TotalTarget, metric.CountsPeople, metric.Format));
        Assert.Equal(Snapshot.Month, catalogue.Metrics["apprentices"].Mart.Snapshot);
        Assert.Equal(new DimensionNamesSource("core.dim_region", "code", "name_zh", "name_en"), catalogue.Dimensions["county"].Names);
        Assert.Null(catalogue.Dimensions["year"].Names);
    }

    [Theory]
    [InlineData("clause: P01", "klause: P01", "12: unknown key 'klause'. Expected: one of id, label, expression, where, unit, format, counts_people, meaning, clause, target, total_target, part, whole, rest_is_shown, settles_after. Correct the name or remove it.")]
    [InlineData(", en: Trainings completed }", " }", "6: label has no en. Expected: texts in zh-CN and en. Add the text.")]
    [InlineData("    label: { zh-CN: 完成培训人次, en: Trainings completed }\n", "", "5: label has no texts. Expected: label: { zh-CN: …, en: … }. Add both.")]
    [InlineData("    expression: count(*)\n", "", "5: expression is missing. Expected: a text for expression. Add it.")]
    [InlineData("id: people_trained", "id: trainings_completed", "26: metric 'trainings_completed' is defined in training.yml already. Expected: each metric once. Remove one or rename it.")]
    [InlineData("trainee_group]", "trainee_groups]", "3: unknown dimension 'trainee_groups'. Expected: one of year, quarter, month, prefecture, county, institution, trainee_group, subsidy_kind. Correct it or add it to dimensions.yml.")]
    [InlineData("prefecture, county", "county", "3: county or institution without prefecture. Expected: prefecture among them. Add it to the mart and here.")]
    [InlineData("mart: training", "mart: trainings", "1: mart is 'trainings'. Expected: the file's own name. Call the file trainings.yml or correct the mart.")]
    [InlineData("format: count", "format: number", "9: format is 'number'. Expected: one of count, percent, yuan, ratio. Correct it.")]
    [InlineData("counts_people: true", "counts_people: yes", "10: counts_people is 'yes'. Expected: true or false. Correct it or leave it out.")]
    [InlineData("target: year_total\n    total", "target: stock\n    total", "14: total_target without target: year_total. Expected: target: year_total. Leave total_target out.")]
    [InlineData("time: completed_on\n", "", "12: target is 'year_total'. Expected: a mart with time and the dimension year. Add them or leave the target out.")]
    [InlineData("clause: P01", "settles_after: soon", "12: settles_after is 'soon'. Expected: a number of days. Correct it or leave it out.")]
    [InlineData("part: entrepreneurship_trainings", "part: entrepreneurship_share", "36: part is 'entrepreneurship_share'. Expected: a count of this file with counts_people. Correct it or leave it out.")]
    [InlineData("    part: entrepreneurship_trainings\n", "", "33: entrepreneurship_share has a part or a whole alone. Expected: both of them. Add the other, as a metric too where there is none.")]
    [InlineData("    part: entrepreneurship_trainings\n    whole: trainings_completed", "    part: entrepreneurship_trainings", "33: entrepreneurship_share has a part or a whole alone. Expected: both of them. Add the other, as a metric too where there is none.")]
    [InlineData("whole: trainings_completed\n    unit: { zh-CN: \"%\"", "whole: people_trained\n    unit: { zh-CN: \"%\"", "37: entrepreneurship_trainings is no part of people_trained. Expected: a whole that entrepreneurship_trainings names, or one of that. Correct one of them.")]
    [InlineData("whole: trainings_completed", "whole: trainings_finished", "19: whole is 'trainings_finished'. Expected: a count of this file with counts_people. Correct it or leave it out.")]
    [InlineData("whole: trainings_completed", "whole: entrepreneurship_trainings", "19: whole is 'entrepreneurship_trainings'. Expected: a whole that is no part of it. Correct it or leave it out.")]
    public void Read_OneThingBroken_NamesFileLineAndWhat(string valid, string broken, string expected)
    {
        _definitions.Break(SmallDefinitions.TrainingFile, valid, broken);

        Assert.Contains("dashboards/metrics/training.yml:" + expected, MetricCatalogue.Read(_definitions.Folder).DefinitionFaults.Select(fault => fault.ToString()));
    }

    [Theory]
    [InlineData("expression: count(*)", "expression: count(*", 7, "expression: ")]
    [InlineData("where: is_entrepreneurship", "where: is_entrepreneurship and", 18, "where: ")]
    [InlineData("where: is_entrepreneurship", "where: true) or (", 18, "where: ")]
    public void Read_InvalidSql_NamesFileLineAndReason(string valid, string broken, int line, string found)
    {
        _definitions.Break(SmallDefinitions.TrainingFile, valid, broken);

        var fault = Assert.Single(MetricCatalogue.Read(_definitions.Folder).DefinitionFaults);

        Assert.Equal(("dashboards/metrics/training.yml", line), (fault.File, fault.Line));
        Assert.StartsWith(found, fault.Found, StringComparison.Ordinal);
        Assert.True(fault.Found.Length > found.Length);
    }

    [Fact]
    public void Read_ShareOfTwoCountsThatNamesNeither_NamesThem()
    {
        _definitions.Break(SmallDefinitions.TrainingFile, "cast(count(*) filter (where is_entrepreneurship) as double precision) / nullif(count(*), 0)", "cast(count(distinct person_key) as double precision) / nullif(count(*), 0)");
        _definitions.Break(SmallDefinitions.TrainingFile, "    part: entrepreneurship_trainings\n    whole: trainings_completed\n", "");

        Assert.Equal("dashboards/metrics/training.yml:33: entrepreneurship_share divides people_trained by trainings_completed. Expected: part: people_trained and whole: trainings_completed. Add both.",
            Assert.Single(MetricCatalogue.Read(_definitions.Folder).DefinitionFaults).ToString());
    }

    [Theory]
    [InlineData("id: quarter", "id: year", "dashboards/metrics/dimensions.yml:3: dimension 'year' is there twice. Expected: each dimension once. Remove one.")]
    [InlineData("core.dim_trainee_group(code, name_zh, name_en)", "core.dim_trainee_group", "dashboards/metrics/dimensions.yml:8: names is 'core.dim_trainee_group'. Expected: schema.relation(code, name_zh, name_en). Name the relation and its columns.")]
    public void Read_BrokenDimension_NamesFileLineAndWhat(string valid, string broken, string expected)
    {
        _definitions.Break(SmallDefinitions.DimensionsFile, valid, broken);

        Assert.Contains(expected, MetricCatalogue.Read(_definitions.Folder).DefinitionFaults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void Read_SeveralFaults_NamesAllAtOnceInOrder()
    {
        _definitions.Break(SmallDefinitions.TrainingFile, "format: count", "format: number");
        _definitions.Break(SmallDefinitions.TrainingFile, "clause: P01", "klause: P01");
        _definitions.Write("payment.yml", "mart: [payment");

        var faults = MetricCatalogue.Read(_definitions.Folder).DefinitionFaults;

        Assert.Equal([("dashboards/metrics/training.yml", 9), ("dashboards/metrics/training.yml", 12)], faults.Skip(1).Select(fault => (fault.File, fault.Line)));
        Assert.StartsWith("dashboards/metrics/payment.yml:", faults[0].ToString(), StringComparison.Ordinal);
        Assert.StartsWith("no valid YAML: ", faults[0].Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoDimensionsFile_IsNamed()
    {
        File.Delete(Path.Combine(_definitions.Folder, SmallDefinitions.DimensionsFile));

        Assert.Contains("dashboards/metrics/dimensions.yml:1: no valid YAML: the file is not there. Expected: keys with values. Correct the file.",
            MetricCatalogue.Read(_definitions.Folder).DefinitionFaults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void Read_NoFolder_HasNoMetricsAndNoFault()
    {
        var catalogue = MetricCatalogue.Read(Path.Combine(_definitions.Folder, "none"));

        Assert.Empty(catalogue.Metrics);
        Assert.Empty(catalogue.DefinitionFaults);
    }

    [Fact]
    public void Read_OneBrokenFile_HurtsNoOther()
    {
        _definitions.Write("payment.yml", "- what?");

        var catalogue = MetricCatalogue.Read(_definitions.Folder);

        Assert.Equal("dashboards/metrics/payment.yml", Assert.Single(catalogue.DefinitionFaults).File);
        Assert.Equal(11, catalogue.Metrics.Count);
    }
}
