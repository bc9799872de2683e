using System.Globalization;

namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>The published projects: crafts that the plan names (P14), trades in demand (P15), high-risk ones (P13) and the rest.</summary>
internal sealed class Catalogue
{
    private static readonly DateOnly Start = new(2018, 1, 1);
    private readonly List<Project> _projects = [];

    public Catalogue()
    {
        var line = 0;
        foreach (var row in CatalogueRows.All) Add(row, ++line);
    }

    public IEnumerable<Project> All => _projects;

    public IReadOnlyList<Project> Of(Func<Project, bool> kind) => [.. _projects.Where(kind)];

    public Project Named(string name, int level) => _projects.Single(p => p.Name == name && p.SkillLevel == level);

    public Project? Odd(string name) => _projects.Find(p => p.Name == name);

    /// <summary>A project for planted cases: on the catalogue only for the times given, or not at all.</summary>
    public Project AddOdd(string name, params Validity[] validities)
    {
        var number = _projects.Count + 1;
        var project = new Project(
            "X" + Number(number), name, "6-99-" + Number(number), name, 0, TrainingType.EmploymentSkills, 80, TradeFamily.Other, validities);
        _projects.Add(project);
        return project;
    }

    private void Add(CatalogueRow row, int line)
    {
        foreach (var level in row.Levels)
        {
            var amount = row.Amount + (level == 4 ? 400 : 0);
            Validity[] validities = row.RaisedIn2020
                ? [new(Start, new(2019, 12, 31), amount), new(new(2020, 1, 1), null, amount + 300)]
                : [new(Start, null, amount)];
            _projects.Add(new Project(
                "XM" + Number(line) + level.ToString(CultureInfo.InvariantCulture), row.Name, "4-" + Number(line) + "-01",
                row.Name, level, row.Type, row.Hours, row.Family, validities));
        }
    }

    private static string Number(int number) => number.ToString("000", CultureInfo.InvariantCulture);
}
