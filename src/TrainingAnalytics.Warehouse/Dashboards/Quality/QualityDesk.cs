using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards.Loads;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards.Quality;

/// <summary>
/// The quality of a version for everybody who sees data or looks after it. The counts are read once a version; what a viewer
/// may see of them is decided here, each time.
/// </summary>
public sealed class QualityDesk(LoadDesk loads)
{
    private readonly Lock _lock = new();
    private Kept? _kept;

    /// <summary>Null for whoever sees nothing of the data.</summary>
    public async Task<QualityBook?> Read(OpenVersion version, Viewer viewer)
    {
        if (await loads.Overview(version, viewer).ConfigureAwait(false) is not { } overview) return null;
        var members = await Task.Run(() => Members(version)).ConfigureAwait(false);
        return new QualityBook(
            CheckOutcomes.Read(version, viewer), [.. members.Select(one => one.For(viewer))], overview.Freshness,
            [.. overview.Extracts.Select(extract => ExtractCount.Of(
                extract, overview.Contract(extract), [.. overview.Batches.Where(batch => batch.Extract == extract)], viewer.SeesLoads))]);
    }

    // Whoever comes while they are counted waits for that: a large version takes a second.
    private ImmutableArray<MemberRows> Members(OpenVersion version)
    {
        lock (_lock)
        {
            if (_kept?.Version != version.Name)
                _kept = new Kept(version.Name, [.. MemberTable.Of(version).ToList().SelectMany(table => MemberRows.Of(version, table))]);
            return _kept.Members;
        }
    }

    private sealed record Kept(string Version, ImmutableArray<MemberRows> Members);
}
