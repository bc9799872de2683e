using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Cli.Verbs;

/// <summary>Files as `status` and `build` show them; column names are part of the contract with scripts.</summary>
internal static class FileTable
{
    public static ArrowTable Of(IReadOnlyList<FileReport> files) => new TableBuilder<FileReport>(files)
        .Text("file", f => f.File)
        .Text("extract", f => f.Extract)
        .Text("state", f => f.State.ToString().ToLowerInvariant())
        .Whole("rows_read", f => f.RowsRead)
        .Whole("accepted", f => f.Accepted)
        .Whole("superseded", f => f.Superseded)
        .Whole("quarantined", f => f.Quarantined)
        .Text("message", f => f.Message)
        .Build();
}
