using System.Globalization;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>What stands on a page is what the command line says for the same filters, and what is taken along.</summary>
public sealed class NumbersTests(RunningSite site)
{
    [Theory]
    [MemberData(nameof(KnownPages.Ids), MemberType = typeof(KnownPages))]
    public async Task Page_InAYear_ShowsWhatTheCommandLineSays(string id)
    {
        var page = KnownPages.Of(id);
        await using var tab = await site.Open(page, chosen: ("year", "2020"));

        await Check(page, tab, "zh-CN");
    }

    [Theory]
    [MemberData(nameof(KnownPages.Ids), MemberType = typeof(KnownPages))]
    public async Task Page_InAQuarterOfACategoryAndAPlace_ShowsWhatTheCommandLineSays(string id)
    {
        var page = KnownPages.Of(id);
        await using var tab = await site.Open(page, KnownPages.Planner, ("lang", "en"));
        await PageForm.Choose(tab.Page, page, "quarter.2021Q2", place: true);

        await Check(page, tab, "en");
    }

    private async Task Check(PageDefinition page, Tab tab, string language)
    {
        var chosen = ChosenOnPage.Of(page, new Uri(tab.Page.Url));
        var shown = (await ShownTile.Of(tab.Page)).Where(tile => tile.HasTable).ToDictionary(tile => tile.Id);
        var words = new ShownWords(language);
        var (wrong, numbers) = (new List<string>(), new List<ShownNumber>());
        foreach (var tile in page.Tiles.Where(tile => shown.ContainsKey(tile.Id)))
        {
            var taken = await TakenTile.Of(tab.Page, shown[tile.Id]);
            wrong.AddRange(words.Differences(shown[tile.Id], taken).Concat(ShownWords.Undrawn(tile, shown[tile.Id], taken)));
            numbers.AddRange(ShownNumber.Of(chosen, tile, taken.Table));
        }

        var cards = page.Tiles.Where(tile => tile.Kind == TileKind.Kpi && shown.ContainsKey(tile.Id)).ToList();
        var answers = await Answers(numbers.SelectMany(Questions).Concat(cards.SelectMany(tile => tile.AllMetrics.Select(metric => (chosen.Question(tile, metric, ""), metric)))));
        wrong.AddRange(numbers.Select(number => Wrong(number, answers)).OfType<string>());
        wrong.AddRange(cards.SelectMany(tile => Wrong(chosen, tile, shown[tile.Id], words, answers)));

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong.Take(20)));
        Assert.NotEmpty(numbers);
    }

    private static IEnumerable<(CommandQuestion, string)> Questions(ShownNumber number) =>
        number.Before is null ? [(number.Question, number.Metric)] : [(number.Question, number.Metric), (number.Before, number.Metric)];

    private async Task<Dictionary<CommandQuestion, CommandAnswer>> Answers(IEnumerable<(CommandQuestion Question, string Metric)> asked)
    {
        var runs = asked.GroupBy(one => one.Question, one => one.Metric).Select(async one => (one.Key, Answer: await site.Ask(one.Key, one)));
        return (await Task.WhenAll(runs)).ToDictionary(one => one.Key, one => one.Answer);
    }

    private static string? Wrong(ShownNumber number, Dictionary<CommandQuestion, CommandAnswer> answers)
    {
        var expected = number.Expected(answers[number.Question], number.Before is null ? null : answers[number.Before]);
        return number.IsSame(expected) ? null
            : $"{number.Place}: {number.Metric} {number.What} is {Said(number.Value)}, and {Said(expected)} by {number.Question.By} {number.Question.Filters}";
    }

    private static string Said(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "nothing";

    private static IEnumerable<string> Wrong(ChosenOnPage chosen, TileDefinition tile, ShownTile shown, ShownWords words, Dictionary<CommandQuestion, CommandAnswer> answers)
    {
        foreach (var (metric, text) in tile.AllMetrics.Zip([shown.Value!, shown.Beside ?? ""]))
        {
            var question = chosen.Question(tile, metric, "");
            var expected = words.Of(answers[question].Number("", metric), KnownPages.Catalogue.Metrics[metric]);
            if (!IsHidden(text) && !text.EndsWith(expected, StringComparison.Ordinal)) yield return $"{chosen.Page.Id}, {tile.Id}: '{text}' for {metric}, and {expected} by {question.Filters}";
        }

        var (first, answer) = (tile.Metrics[0], answers[chosen.Question(tile, tile.Metrics[0], "")]);
        if (!tile.Target || IsHidden(shown.Value!) || answer.Number("", first, "target") is not { } target) yield break;
        var share = answer.Number("", first, "achievement") is { } achievement ? NumberWords.Percent(achievement) : "";
        if (!shown.Against!.Contains(words.Of(target, KnownPages.Catalogue.Metrics[first]), StringComparison.Ordinal) || !shown.Against.EndsWith(share, StringComparison.Ordinal))
            yield return $"{chosen.Page.Id}, {tile.Id}: '{shown.Against}' for a target of {target} and {share}";
    }

    private static bool IsHidden(string text) => text.Contains("<5", StringComparison.Ordinal)
        || text.EndsWith(TextBook.For("zh-CN")["beside.hidden"], StringComparison.Ordinal) || text.EndsWith(TextBook.For("en")["beside.hidden"], StringComparison.Ordinal);
}
