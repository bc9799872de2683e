using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Reports;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.Components.Tiles;

namespace TrainingAnalytics.Web.Exports;

/// <summary>A kind of file that the server makes of a table. The picture is made in the browser, of what is seen there.</summary>
/// <param name="Id">In the address.</param>
/// <param name="Name">As people know it.</param>
/// <param name="Ending">Of the file's name.</param>
public sealed record ExportFormat(string Id, string Name, string Ending, string ContentType, Func<TileExport, byte[]> Bytes)
{
    public static ImmutableArray<ExportFormat> ForPeople { get; } =
    [
        new("csv", "CSV", "csv", "text/csv; charset=utf-8", export => CsvTable.Bytes(export.View.Table)),
        new("xlsx", "Excel (XLSX)", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", TileWorkbook.Bytes),
    ];

    public static ImmutableArray<ExportFormat> ForPrograms { get; } =
    [
        // An IPC stream, as the command line gives it.
        new("arrow", "Arrow", "arrows", "application/vnd.apache.arrow.stream", export => Written(ArrowRows.Write, export)),
        new("parquet", "Parquet", "parquet", "application/vnd.apache.parquet", export => Written(ParquetRows.Write, export)),
    ];

    public static ExportFormat? Find(string id) => ForPeople.Concat(ForPrograms).FirstOrDefault(format => format.Id == id);

    private static byte[] Written(Action<Stream, ArrowTable> write, TileExport export)
    {
        using var memory = new MemoryStream();
        write(memory, TableRecords.Of(export.View.Table));
        return memory.ToArray();
    }
}
