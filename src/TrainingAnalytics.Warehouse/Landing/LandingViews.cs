using System.Globalization;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>Shows the landing zone to the models: `landing.&lt;extract&gt;` over all batches, and what the product itself brings (regions, the plan's targets, codes).</summary>
public sealed class LandingViews(LandingZone zone, ContractBook book, string sourcesFolder)
{
    /// <summary>Creates the views and tables in the attached database `landing`; `batches` in their order, the older one first.</summary>
    public void Open(Workbench bench, IReadOnlyList<BatchManifest> batches)
    {
        foreach (var contract in book.Contracts) bench.Execute(View(contract, batches));
        Products(bench);
        Codes(bench);
        Batches(bench, batches);
        Quarantine(bench, batches);
        Conclusions(bench);
    }

    // What people concluded comes from no file: a build fills it, a trial has none.
    private static void Conclusions(Workbench bench) => bench.Execute("""
        create table landing.conclusion (finding_id varchar, subject_kind varchar, subject_key varchar, record_kind varchar, record_key varchar,
            conclusion varchar, concluded_on date)
        """);

    private string View(Contract contract, IReadOnlyList<BatchManifest> batches)
    {
        // The empty select gives every column its type, also where nothing is landed or a batch is from an older contract.
        var parts = batches.Select((b, i) => (Batch: b, No: i + 1)).Where(p => p.Batch.Extract == contract.Extract)
            .Select(p => $"select cast({p.No} as integer) as batch_no, * from read_parquet('{Quote(zone.Parquet(p.Batch.Extract, p.Batch.Batch))}')");
        return $"create view landing.{contract.Extract} as " + string.Join(" union all by name ", parts.Prepend(Empty(contract)));
    }

    private static string Empty(Contract contract)
    {
        var columns = contract.Columns.Select(c => $"cast(null as {SqlType(c)}) as {c.LandedName}");
        return $"select cast(null as integer) as batch_no, {string.Join(", ", columns)}, cast(null as bigint) as line, cast(null as bigint) as key_hash where false";
    }

    private static string SqlType(ContractColumn column) => column switch
    {
        { Personal: not null } => "uuid",
        { Type: ColumnType.Integer or ColumnType.SkillLevel } => "integer",
        { Type: ColumnType.Number } => "double",
        { Type: ColumnType.Yuan } => "decimal(18, 2)",
        { Type: ColumnType.Date } => "date",
        { Type: ColumnType.Time } => "time",
        { Type: ColumnType.Boolean } => "boolean",
        _ => "varchar",
    };

    private void Products(Workbench bench)
    {
        bench.Execute($"create table landing.region as select * from read_csv('{Source("regions.csv")}', header = true, all_varchar = true)");
        bench.Execute($"""
            create table landing.plan_target as
            select metric, cast(year as integer) as year, region_code, cast(value as decimal(18, 4)) as value, clause
            from read_csv('{Source("plan_targets.csv")}', header = true, all_varchar = true)
            """);
    }

    private void Codes(Workbench bench)
    {
        bench.Execute("create table landing.code (extract varchar, column_name varchar, code varchar, label_zh varchar, label_en varchar)");
        bench.Insert("landing.code",
            from contract in book.Contracts
            from column in contract.Columns
            from code in column.Codes
            select new object?[] { contract.Extract, column.Name, code.Code, code.Label.Zh, code.Label.En });
    }

    private static void Batches(Workbench bench, IReadOnlyList<BatchManifest> batches)
    {
        bench.Execute("""
            create table landing.batch (batch_no integer, extract varchar, batch_id varchar, file varchar, extracted_on date,
                rows_read bigint, landed bigint, quarantined bigint)
            """);
        bench.Insert("landing.batch", batches.Select((b, i) =>
            new object?[] { i + 1, b.Extract, b.Batch, b.File, b.ExtractedOn, b.RowsRead, b.Landed, b.Quarantined }));
    }

    private void Quarantine(Workbench bench, IReadOnlyList<BatchManifest> batches)
    {
        bench.Execute("create table landing.quarantine_count (batch_no integer, column_name varchar, code varchar, entries bigint)");
        var counts = batches.Select((batch, i) => (Batch: batch, No: i + 1)).Where(one => one.Batch.Quarantined > 0).Select(one => string.Create(
            CultureInfo.InvariantCulture,
            $"select {one.No}, column_name, code, count(*) from read_parquet('{Quote(zone.Quarantine(one.Batch.Extract, one.Batch.Batch))}') group by column_name, code")).ToList();
        if (counts.Count > 0) bench.Execute($"insert into landing.quarantine_count {string.Join(" union all ", counts)}");
    }

    private string Source(string name) => Quote(Path.Combine(sourcesFolder, name));

    private static string Quote(string path) => path.Replace("'", "''", StringComparison.Ordinal);
}
