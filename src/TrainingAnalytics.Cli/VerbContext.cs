using TrainingAnalytics.Warehouse.Reports;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Cli;

/// <summary>What a verb works with: the warehouse, and where its answer goes.</summary>
public sealed class VerbContext : IDisposable
{
    private readonly string _format;

    public VerbContext(Terminal terminal, string warehouse, string format)
    {
        (Terminal, _format) = (terminal, format);
        Folder = new WarehouseFolder(warehouse);
        Shelf = new VersionShelf(Folder);
    }

    public Terminal Terminal { get; }

    public WarehouseFolder Folder { get; }

    public VersionShelf Shelf { get; }

    /// <summary>A message for the person who runs it, in both languages.</summary>
    public void Say(string chinese, string english) => Terminal.Messages.WriteLine($"{chinese} {english}");

    /// <summary>The answer of a version.</summary>
    public void Show(OpenVersion version, ArrowTable table) => Show(version.Name, version.AsOf, table);

    /// <summary>An answer about the warehouse or the product; the version is the current one, if there is any.</summary>
    public void ShowOutsideVersion(ArrowTable table)
    {
        var current = Shelf.List().FirstOrDefault(version => version.IsCurrent);
        Show(current?.Name, current?.AsOf, table);
    }

    public void Dispose() => Shelf.Dispose();

    /// <summary>An answer about a version that was just built.</summary>
    public void Show(string? version, DateOnly? asOf, ArrowTable table)
    {
        switch (_format)
        {
            case ResultFormat.Json: JsonRows.Write(Terminal.Results, version, asOf, table); break;
            case ResultFormat.Csv: CsvRows.Write(Terminal.Results, table); break;
            case ResultFormat.Arrow: ArrowRows.Write(Terminal.Results, table); break;
            case ResultFormat.Parquet: ParquetRows.Write(Terminal.Results, table); break;
            default: TextTable.Write(Terminal, table); break;
        }

        Terminal.Results.Flush();
    }
}
