namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>How many trainings are completed where and when.</summary>
internal sealed class Completions
{
    private readonly Dictionary<(int Year, int Month, string Prefecture), int> _counts = [];

    public void Add(ClassRun run)
    {
        var people = run.Enrolments.Where(e => e.Status == EnrolmentStatus.Completed && !e.Voided).Select(e => e.Person).Distinct().Count();
        var key = (run.End.Year, run.End.Month, Places.Of(run.County).Code);
        _counts[key] = _counts.GetValueOrDefault(key) + people;
    }

    public int In(int year) => _counts.Where(c => c.Key.Year == year).Sum(c => c.Value);

    public int In(int year, Prefecture prefecture) => Enumerable.Range(1, 12).Sum(month => In(year, month, prefecture));

    public int In(int year, int month, Prefecture prefecture) => _counts.GetValueOrDefault((year, month, prefecture.Code));

    public int All => _counts.Values.Sum();
}
