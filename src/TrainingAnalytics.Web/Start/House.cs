using System.Collections.Frozen;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Dashboards.Lineage;
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
    private PageFacts? _facts;

    public House(ProductFiles productFiles, WarehouseFolder folder)
    {
        ProductFiles = productFiles;
        Folder = folder;
        Shelf = new VersionShelf(folder);
        Catalogue = MetricCatalogue.Read(Path.Combine(productFiles.Dashboards, "metrics"));
        Clauses = ClauseBook.Read(productFiles);
        Pages = DashboardFolder.Read(productFiles.Dashboards, Catalogue);
        Maps = TileMap.Known.ToFrozenDictionary(dimension => dimension, dimension => TileMap.Read(productFiles, dimension));
        Metrics = new MetricDesk(Catalogue);
        Desk = new AnswerDesk(new MetricQuestions(Catalogue).Ask);
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

    public VersionShelf Shelf { get; }

    public MetricCatalogue Catalogue { get; }

    public MetricDesk Metrics { get; }

    /// <summary>What the plan says, by the numbers that metrics and patterns cite.</summary>
    public ClauseBook Clauses { get; }

    public DashboardFolder Pages { get; }

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

    /// <summary>What all pages of a version share, read once a version, however many ask for it at once.</summary>
    public PageFacts Facts(OpenVersion version) => Known(version) ?? ReadFacts(version);

    private PageFacts ReadFacts(OpenVersion version)
    {
        lock (_reading)
        {
            return Known(version) ?? (_facts = PageFacts.Read(version, Catalogue));
        }
    }

    // Held by itself: another request may meanwhile put a newer version's facts there.
    private PageFacts? Known(OpenVersion version) => _facts is { } facts && facts.Version == version.Name ? facts : null;

    public void Dispose()
    {
        Desk.Dispose();
        Loads.Dispose();
        Shelf.Dispose();
    }
}
