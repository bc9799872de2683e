using System.Collections.Frozen;
using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Dashboards.Lineage;
using TrainingAnalytics.Warehouse.Dashboards.Live;
using TrainingAnalytics.Warehouse.Dashboards.Loads;
using TrainingAnalytics.Warehouse.Dashboards.Quality;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Reports.Evidence;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Web.Start;

/// <summary>What the server lives on: the product's files, the warehouse, and the definitions of metrics and pages.</summary>
public sealed class House : IDisposable
{
    private readonly Lazy<ContractBook> _contracts;
    private readonly Lock _reading = new();
    private ImmutableArray<KnownFacts> _facts = [];

    public House(ProductFiles productFiles, WarehouseFolder folder)
    {
        ProductFiles = productFiles;
        Folder = folder;
        Shelf = new VersionShelf(folder);
        Shown = new ShownVersion(Shelf, TimeProvider.System);
        Live = new LiveDashboards(productFiles);
        Maps = TileMap.Known.ToFrozenDictionary(dimension => dimension, dimension => TileMap.Read(productFiles, dimension));
        Desk = new AnswerDesk((catalogue, version, viewer, asked) => new MetricQuestions(catalogue).Ask(version, viewer, asked));
        Loads = new LoadDesk(folder, Path.Combine(productFiles.Sql, "sources"));
        _contracts = new(() => ContractBook.Read(Path.Combine(productFiles.Sql, "sources")));
        Quality = new QualityDesk(Loads);
        Lineage = new LineageDesk();
        People = new PeopleDesk(folder);
        Office = new FindingOffice(folder, TimeProvider.System);
        Unmask = new UnmaskDesk(folder, Office);
        Evidence = new EvidenceDesk(folder, Office, People, TimeProvider.System);
    }

    public ProductFiles ProductFiles { get; }

    public WarehouseFolder Folder { get; }

    /// <summary>What is published; pages take their version from <see cref="Shown"/>.</summary>
    public VersionShelf Shelf { get; }

    public ShownVersion Shown { get; }

    /// <summary>dashboards/ as it is now; it changes while the server runs, so take what belongs together from one state.</summary>
    public LiveDashboards Live { get; }

    public DashboardState Pages => Live.Now;

    public MetricCatalogue Catalogue => Live.Now.Metrics.Catalogue;

    public MetricDesk Metrics => new(Catalogue);

    /// <summary>What the plan says, by the numbers that metrics and patterns cite.</summary>
    public ClauseBook Clauses => Live.Now.Metrics.Clauses;

    /// <summary>Where each place stands on a map of tiles, by the dimension of the places.</summary>
    public FrozenDictionary<string, TileMap> Maps { get; }

    public AnswerDesk Desk { get; }

    public LoadDesk Loads { get; }

    public QualityDesk Quality { get; }

    public LineageDesk Lineage { get; }

    /// <summary>What the extracts promise: their names and their codes.</summary>
    public ContractBook Contracts => _contracts.Value;

    public PeopleDesk People { get; }

    public FindingOffice Office { get; }

    public UnmaskDesk Unmask { get; }

    public EvidenceDesk Evidence { get; }

    /// <summary>The warehouse is <c>./warehouse</c> unless TRAINING_ANALYTICS_WAREHOUSE says otherwise, as on the command line.</summary>
    public static House Open() => new(
        ProductFiles.Find(),
        new WarehouseFolder(Environment.GetEnvironmentVariable("TRAINING_ANALYTICS_WAREHOUSE") is { Length: > 0 } named ? named : "warehouse"));

    /// <summary>What all pages of a version share, read once a version and whenever the definitions change, however many ask for it at once.</summary>
    public PageFacts Facts(OpenVersion version) => Known(version, Catalogue) ?? ReadFacts(version, Catalogue);

    private PageFacts ReadFacts(OpenVersion version, MetricCatalogue catalogue)
    {
        lock (_reading)
        {
            if (Known(version, catalogue) is { } known) return known;
            var facts = PageFacts.Read(version, catalogue);
            // Two: of what readers see, and of what is asked beforehand.
            _facts = [new(facts, catalogue), .. _facts.Take(1)];
            return facts;
        }
    }

    private PageFacts? Known(OpenVersion version, MetricCatalogue catalogue) =>
        _facts.FirstOrDefault(known => known.Facts.Version == version.Name && known.Catalogue == catalogue)?.Facts;

    public void Dispose()
    {
        Live.Dispose();
        Desk.Dispose();
        Loads.Dispose();
        Shown.Dispose();
        Shelf.Dispose();
    }

    private sealed record KnownFacts(PageFacts Facts, MetricCatalogue Catalogue);
}
