using System.Collections.Frozen;
using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards.Loads;

/// <summary>Extract × prefecture: the newest event of each against the contract's rhythm.</summary>
internal sealed class FreshnessGrid(OpenVersion version, IReadOnlyList<string> prefectures)
{
    private readonly ILookup<string, (string Prefecture, DateOnly? Latest)> _events = version
        .Query("select extract, prefecture, latest_on from marts.freshness").Rows()
        .ToLookup(row => row.Text("extract")!, row => (row.Text("prefecture")!, row.Date("latest_on")));

    public ImmutableArray<FreshnessRow> Rows(ContractBook book, IReadOnlyList<LoadedBatch> batches) =>
        [.. book.Contracts.Select(contract => Row(contract, [.. batches.Where(batch => batch.Extract == contract.Extract)]))];

    private FreshnessRow Row(Contract contract, IReadOnlyList<LoadedBatch> batches)
    {
        var byFile = !_events[contract.Extract].Any();
        var days = byFile
            ? batches.SelectMany(batch => batch.Prefectures.Keys, (batch, code) => (Prefecture: code, Latest: batch.ExtractedOn)).ToList()
            : _events[contract.Extract].ToList();
        var newest = byFile ? batches.Max(batch => batch.ExtractedOn) : days.Max(day => day.Latest);
        return new FreshnessRow(contract, byFile, Cell(contract, batches.Count > 0, newest), ByPrefecture(contract, days));
    }

    private FrozenDictionary<string, FreshnessCell> ByPrefecture(Contract contract, List<(string Prefecture, DateOnly? Latest)> days) =>
        BatchPlaces.ColumnOf(contract) is null
            ? FrozenDictionary<string, FreshnessCell>.Empty
            : prefectures.ToFrozenDictionary(code => code, code =>
            {
                var own = days.Where(day => day.Prefecture == code).ToList();
                return Cell(contract, own.Count > 0, own.Max(day => day.Latest));
            });

    private FreshnessCell Cell(Contract contract, bool delivered, DateOnly? newest) => FreshnessCell.Of(contract.Rhythm, version.AsOf, delivered, newest);
}
