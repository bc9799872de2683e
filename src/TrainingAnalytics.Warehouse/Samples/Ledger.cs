namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>
/// What each institution takes on. An ordinary one completes fewer than 30 a month, for the pattern `surge` looks at
/// no month below that; its seats are made to suffice for its busiest day.
/// </summary>
internal sealed class Ledger
{
    private const int MostAMonth = 29;
    private readonly Dictionary<(Institution Institution, int Month), int> _completions = [];
    private readonly Dictionary<Institution, List<(DateOnly Day, int Change)>> _people = [];

    public bool HasRoom(Institution institution, DateOnly end, int size) =>
        _completions.GetValueOrDefault((institution, Month(end))) + size <= MostAMonth;

    public void Reserve(Institution institution, DateOnly end, int size) =>
        _completions[(institution, Month(end))] = _completions.GetValueOrDefault((institution, Month(end))) + size;

    public void Record(ClassRun run)
    {
        if (!_people.TryGetValue(run.Institution, out var changes)) _people[run.Institution] = changes = [];
        changes.Add((run.Start, run.Enrolments.Count));
        changes.Add((run.End.AddDays(1), -run.Enrolments.Count));
    }

    /// <summary>A third more than the busiest day, in tens.</summary>
    public int Seats(Institution institution)
    {
        var (now, peak) = (0, 0);
        foreach (var (_, change) in _people.GetValueOrDefault(institution, []).OrderBy(c => c.Day).ThenBy(c => c.Change))
            peak = Math.Max(peak, now += change);
        return Math.Max(30, (int)Math.Ceiling(peak * 1.33 / 10) * 10);
    }

    private static int Month(DateOnly day) => 12 * day.Year + day.Month;
}
