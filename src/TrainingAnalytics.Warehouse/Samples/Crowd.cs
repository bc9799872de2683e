namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>Who has been trained, and comes again for another occupation later: at most three times in all.</summary>
internal sealed record Returner(Person Person, Code Group, DateOnly FreeFrom, string[] Occupations);

/// <summary>
/// The trainees of each prefecture. Those who come again wait in a short line, so that memory does not grow with the sample.
/// </summary>
internal sealed class Crowd(People people, Dice dice)
{
    private const double ShareThatReturns = 0.2;
    private const int MostTrainings = 3;
    private readonly Dictionary<string, Queue<Returner>> _lines = [];

    public Returner Next(ClassRun run)
    {
        var line = Line(run.County);
        if (dice.Chance(0.5) && line.TryPeek(out var first) && Suits(first, run)) return line.Dequeue();
        var group = Groups.For(run.Project, dice);
        var (youngest, oldest) = Groups.Ages(group);
        return new Returner(people.Make(run.County, youngest, oldest), group, run.Start, []);
    }

    /// <summary>Whether the person goes back into the line, or goes to find work.</summary>
    public bool ComesAgain(Returner person, ClassRun run)
    {
        var comesAgain = person.Occupations.Length + 1 < MostTrainings && dice.Chance(ShareThatReturns);
        if (comesAgain)
            Line(run.County).Enqueue(person with { FreeFrom = run.End.AddDays(40), Occupations = [.. person.Occupations, run.Project.OccupationCode] });
        return comesAgain;
    }

    private static bool Suits(Returner person, ClassRun run) =>
        person.FreeFrom < run.Start && !person.Occupations.Contains(run.Project.OccupationCode);

    private Queue<Returner> Line(string county)
    {
        var prefecture = Places.Of(county).Code;
        if (!_lines.TryGetValue(prefecture, out var line)) _lines[prefecture] = line = new Queue<Returner>();
        return line;
    }
}
