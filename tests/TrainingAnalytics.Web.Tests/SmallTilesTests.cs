using System.Globalization;
using System.Text.RegularExpressions;
using Bunit;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Web.Components.Tiles;

namespace TrainingAnalytics.Web.Tests;

/// <summary>Small multiples, bullets, bars, and the colours that they and heat maps share.</summary>
public sealed class SmallTilesTests(HandMadeRegion region) : IClassFixture<HandMadeRegion>
{
    private const string Multiples = "{ id: small, kind: multiples, metrics: [trainings_completed], by: prefecture, target: true, drill: geo }";

    [Fact]
    public void Multiples_OfEveryPrefecture_EndAtItsShareOfItsTarget()
    {
        using var page = new TilePage(region.House, Multiples);
        var view = page.View<MultiplesView>();
        var (first, second) = (view.Lines.Single(line => line.Code == "540100"), view.Lines.Single(line => line.Code == "540300"));

        Assert.Equal(7, view.Lines.Length);
        // One scale: equal shares of the own target are equally high.
        Assert.Equal(Trained("540100") / 264 * first.Target!.Value, first.Values[8]!.Value, 9);
        Assert.Equal(Trained("540300") / 240 * second.Target!.Value, second.Values[8]!.Value, 9);
        Assert.Equal(first.Target, second.Target);
        Assert.Equal(first.Target!.Value, first.Due[11]!.Value, 9);
        Assert.Contains("占本地目标的比例", view.Scale, StringComparison.Ordinal);
        Assert.Equal(Trained("540100"), view.Table.Rows[0].Cells[^1].Exact);
    }

    [Fact]
    public void Multiples_OfARatio_AreOnOneScaleOfTheValue()
    {
        using var page = new TilePage(region.House, "{ id: small, kind: multiples, metrics: [certification_rate], by: prefecture, drill: geo }");
        var view = page.View<MultiplesView>();

        Assert.Contains("高度为数值", view.Scale, StringComparison.Ordinal);
        Assert.Equal(1, view.Lines.Max(line => line.Values.Max()));
    }

    [Fact]
    public void Multiples_OfEachMember_SayItAndLeadToIt()
    {
        using var context = region.For("planner");
        using var page = new TilePage(region.House, Multiples, chosen: ("year", "2020"));
        var frame = page.Render(context);

        Assert.Equal("/prefecture/540100?year=2020", frame.Find(".multiples a").GetAttribute("href"));
        Assert.StartsWith("拉萨市 ", frame.Find(".multiples svg[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(7, frame.FindAll(".table-of tbody tr").Count);
    }

    [Fact]
    public void Bullets_OfEachPrefecture_HoldItAgainstItsTargetInWords()
    {
        using var page = new TilePage(region.House, "{ id: bullet, kind: bullet, metrics: [trainings_completed], by: prefecture, drill: geo }");
        var rows = page.View<BulletView>().Bullets;

        Assert.Equal($"{Trained("540100"):0}，目标 264", rows[0].Value);
        Assert.Contains("进度", rows[0].Pace, StringComparison.Ordinal);
        Assert.Equal("未设目标", rows.Single(row => row.Name == "阿里地区").Pace);
    }

    [Fact]
    public void Bars_OfAChosenCategory_LetTheOthersStandBackAndKeepTheirColours()
    {
        const string bars = "{ id: bar, kind: bar, metrics: [trainings_completed], by: training_type }";
        using var page = new TilePage(region.House, bars, chosen: ("training_type", "employment_skills"));
        using var unchosen = new TilePage(region.House, bars);
        var (chart, all) = (page.View<CutView>().Chart!, unchosen.View<CutView>().Chart!);

        Assert.Null(all.Chosen);
        Assert.Equal("就业技能培训", chart.Labels[chart.Chosen!.Value]);
        Assert.Equal("/tiles", chart.Links[chart.Chosen!.Value]);
        Assert.Equal(all.Colours, chart.Colours);
    }

    [Fact]
    public void Ramp_InLightAndDark_CanBeReadOnEveryStep()
    {
        var css = File.ReadAllText(Path.Combine(ProductFiles.Find().Root, "src", "TrainingAnalytics.Web", "wwwroot", "app.css"));
        var themes = Enumerable.Range(1, Ramp.Steps).Select(step => (Colours(css, $"--r{step}"), Colours(css, $"--on-r{step}"))).ToList();

        Assert.All(themes, pair => Assert.Equal(3, pair.Item1.Count));
        Assert.All(themes, pair => Assert.All(pair.Item1.Zip(pair.Item2), one => Assert.True(Contrast(one.First, one.Second) >= 4.5, $"{one}: {Contrast(one.First, one.Second)}")));
    }

    [Theory]
    [InlineData(0, 71, "trainings_completed", 20)]
    [InlineData(0, 3, "trainings_completed", 1)]
    [InlineData(0.955, 1, "certification_rate", 0.01)]
    public void Ramp_OfAnyValues_HasRoundStepsThatHoldThem(double low, double high, string metric, double width)
    {
        var ramp = Ramp.Of(region.House.Catalogue.Metrics[metric], [low, high, null])!;

        Assert.Equal(width, ramp.Width, 9);
        Assert.True(ramp.Bound(Ramp.Steps) >= high && ramp.Low <= low);
        Assert.True(ramp.StepOf(low) < ramp.StepOf(high));
    }

    private double Trained(string prefecture)
    {
        using var version = region.House.Shelf.Current();
        return version.Query($"select count(*) as n from marts.training where year = 2021 and prefecture = '{prefecture}'").Rows().Single().Number("n")!.Value;
    }

    private static List<string> Colours(string css, string name) =>
        [.. Regex.Matches(css, $@"(?<![\w-]){name}: (#[0-9a-f]{{6}});").Select(match => match.Groups[1].Value)];

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Part(int at) => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0 is var part && part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }
}
