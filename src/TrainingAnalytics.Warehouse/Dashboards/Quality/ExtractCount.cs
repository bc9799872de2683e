using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Dashboards.Loads;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Dashboards.Quality;

/// <summary>What came in of one extract: read = accepted + superseded + quarantined.</summary>
public sealed record ExtractCount(
    string Extract, int Files, DateOnly? Newest, ShownCount Read, ShownCount Accepted, ShownCount Superseded, ShownCount Quarantined)
{
    /// <summary>The files of an extract added up; few rows about people are hidden, and so is what would give them away.</summary>
    internal static ExtractCount Of(string extract, Contract? contract, IReadOnlyCollection<LoadedBatch> batches, bool open)
    {
        var counts = new[] { batches.Sum(one => one.Accepted), batches.Sum(one => one.Superseded), batches.Sum(one => one.Quarantined) };
        var isOpen = open || contract?.Columns.Any(column => column.Personal is not null) == false;
        var hidden = SmallNumbers.Hide([.. counts.Select(count => (long?)count)], [isOpen, isOpen, isOpen], [[0, 0, 0]]);
        var read = batches.Sum(one => one.Read);
        return new ExtractCount(
            extract, batches.Count, batches.Max(one => one.ExtractedOn), ShownCount.Of(read, !isOpen && SmallNumbers.IsSmall(read)),
            ShownCount.Of(counts[0], hidden[0]), ShownCount.Of(counts[1], hidden[1]), ShownCount.Of(counts[2], hidden[2]));
    }
}
