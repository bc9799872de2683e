using System.Collections.Immutable;
using System.Diagnostics;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>Runs every pattern over a build's core, and makes findings of what they return.</summary>
/// <param name="vault">The clear values; read only where a pattern compares some.</param>
public sealed class PatternRun(Workbench bench, ImmutableArray<Pattern> patterns, PatternSettings settings, Func<IEnumerable<VaultEntry>> vault)
{
    private const string ClearRoom = "vault.";

    private bool _isVaultOpen;

    /// <summary>Fills `meta.pattern`, `anomalies.finding`, `anomalies.evidence` and `anomalies.institution_rank`.</summary>
    /// <param name="done">Told of each pattern as it is done, with its time; on several threads.</param>
    /// <exception cref="ModelFailedException">DuckDB could not run one, or it returned a row without its subject, record or leaning.</exception>
    public void Run(Action<PatternRan>? done = null)
    {
        if (!_isVaultOpen) OpenVault();
        PatternTables.Create(bench, patterns, settings);
        Garbage.GiveBack(isScarce: bench.IsSparing);
        // The tables that stand are written to their end meanwhile: at the end of the build one core would do it alone.
        using var writing = new Meanwhile<bool>(bench.WriteWhatStands);
        new SideBySide(bench).Run(patterns, _ => [], (mine, pattern) => RunOne(mine, pattern, done));
        VaultRoom.Close(bench);
        Findings.Make(bench);
    }

    /// <summary>Opens the clear values to the patterns before they run, beside whatever else runs on the bench.</summary>
    public void OpenVault()
    {
        using var mine = bench.Beside(bench.Stop);
        VaultRoom.Open(mine, patterns.Any(pattern => pattern.Sql.Contains(ClearRoom, StringComparison.Ordinal)) ? vault() : []);
        _isVaultOpen = true;
    }

    private static void RunOne(Workbench bench, Pattern pattern, Action<PatternRan>? done)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            if (pattern.Ranks) bench.Execute($"create table {Room.InstitutionRank} as {pattern.Sql}");
            else Collect(bench, pattern);
        }
        catch (QueryRefusedException refused)
        {
            throw new ModelFailedException(pattern.File, refused);
        }

        done?.Invoke(new PatternRan(pattern, clock.Elapsed));
    }

    private static void Collect(Workbench bench, Pattern pattern) => bench.Execute($"""
        insert into passing.pattern_row
        select {SqlText.Quote(pattern.Name)}, {PatternColumns.Listed}, {Facts(bench, pattern)}
        from ({pattern.Sql}
        ) as pattern_rows
        """);

    // Whatever else the select returns, as one JSON text a row.
    private static string Facts(Workbench bench, Pattern pattern)
    {
        var facts = bench.Query($"select * from ({pattern.Sql}\n) as pattern_rows limit 0").ColumnNames.Skip(PatternColumns.All.Length).ToArray();
        return facts.Length == 0 ? "'{}'" : $"cast(to_json(struct_pack({string.Join(", ", facts.Select(fact => $"{fact} := {fact}"))})) as varchar)";
    }
}

/// <summary>A pattern that has run; the time is for people and never goes into a version.</summary>
public sealed record PatternRan(Pattern Pattern, TimeSpan Took);
