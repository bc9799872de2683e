namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>The enterprises of each prefecture: who sends employees to be trained, and who hires the trained.</summary>
internal sealed class Employers
{
    private readonly Dictionary<string, List<Employer>> _byPrefecture = [];
    private readonly UsccMaker _usccs;

    public Employers(SampleScale scale, UsccMaker usccs, Dice dice)
    {
        _usccs = usccs;
        foreach (var prefecture in Places.Prefectures)
        {
            var count = (int)Math.Ceiling(Math.Max(6, scale.Trainings / 60.0 * prefecture.Share));
            _byPrefecture[prefecture.Code] = [.. Enumerable.Range(0, count).Select(_ => Make(dice.Pick(prefecture.Counties)))];
        }
    }

    public IEnumerable<Employer> All => Places.Prefectures.SelectMany(prefecture => _byPrefecture[prefecture.Code]);

    public Employer Any(string county, Dice dice) => dice.Pick(_byPrefecture[Places.Of(county).Code]);

    /// <summary>An enterprise of its own that no ordinary class draws on.</summary>
    public Employer Make(string county) => new(_usccs.Make("91"), county);
}
