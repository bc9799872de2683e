using System.Globalization;

namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>The evaluation bodies, and how many certificates each gives on a day: never so many that a day stands out.</summary>
internal sealed class Evaluators
{
    private const int MostADay = 80;
    private readonly List<Evaluator> _all = [];
    private readonly Dictionary<string, List<Evaluator>> _byPrefecture = [];
    private readonly Dictionary<(Evaluator Evaluator, DateOnly Day), int> _issued = [];

    public Evaluators(SampleScale scale)
    {
        foreach (var prefecture in Places.Prefectures)
        {
            var count = Math.Max(2, (int)(scale.Trainings * prefecture.Share / 800));
            _byPrefecture[prefecture.Code] =
                [.. Enumerable.Range(0, count).Select(i => Add(prefecture.Counties[i % prefecture.Counties.Length]))];
        }
    }

    public IReadOnlyList<Evaluator> All => _all;

    public Evaluator Any(string county, Dice dice) => dice.Pick(_byPrefecture[Places.Of(county).Code]);

    public Evaluator Add(string county, DateOnly? from = null, DateOnly? to = null, bool listed = true)
    {
        var code = "PJ" + (_all.Count + 1).ToString("0000", CultureInfo.InvariantCulture);
        var evaluator = new Evaluator(code, Places.NameOf(county) + code[2..] + "评价中心", county, from ?? new DateOnly(2016, 1, 1), to, listed);
        _all.Add(evaluator);
        return evaluator;
    }

    /// <summary>The first day from the one wished for on which a class more fits.</summary>
    public DateOnly ExaminationDay(Evaluator evaluator, DateOnly wish, int people)
    {
        while (_issued.GetValueOrDefault((evaluator, wish)) + people > MostADay) wish = wish.AddDays(1);
        _issued[(evaluator, wish)] = _issued.GetValueOrDefault((evaluator, wish)) + people;
        return wish;
    }
}
