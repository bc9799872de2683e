using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Dashboards.Loads;
using TrainingAnalytics.Web.Components.Layout;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Loads;

/// <summary>One steward at the landing zone: what was chosen, what there is of it, and the words to say it in.</summary>
public sealed record LoadsVisit(
    TextBook Texts,
    PageFacts Facts,
    LoadBook Book,
    LoadFilter Filter,
    Selection Selection,
    RowPager Pager,
    IReadOnlyList<FaultRow> Faults,
    ImmutableArray<string> Notices)
{
    /// <summary>The batches of what was chosen.</summary>
    public IReadOnlyList<LoadedBatch> Batches { get; } = Filter.Of(Book.Batches);

    public LoadWords Words { get; } = new(Texts, Book, Facts);

    /// <summary>The same view with one thing chosen otherwise; paging begins anew.</summary>
    public string With(string filter, string? value) => Selection.With(RowPager.Key, null).With(filter, value).Address();

    public string With(string filter, string? value, string place) => $"{With(filter, value)}#{place}";

    public string PageAt(int page) =>
        Selection.With(RowPager.Key, page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)).Address() + "#rows";

    /// <summary>The file's quarantined rows to take along, of the chosen reason only where one is chosen.</summary>
    public string Csv(LoadedBatch batch) => LoadsRoute.Address(batch.Name, Filter.Code, Texts.Language);
}
