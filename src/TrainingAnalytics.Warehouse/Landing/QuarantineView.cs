using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>The quarantined rows of batches: file, line, column, code and detail, one entry a fault. Personal values were never written there.</summary>
public static class QuarantineView
{
    public static ArrowTable Of(LandingZone zone, IReadOnlyList<BatchManifest> batches)
    {
        using var bench = Workbench.InMemory();
        bench.Execute("create table faults (place integer, file varchar, line bigint, \"column\" varchar, code varchar, detail varchar)");
        for (var i = 0; i < batches.Count; i++)
        {
            if (batches[i].Quarantined == 0) continue;
            bench.Execute("insert into faults select $1, $2, line, column_name, code, detail from read_parquet($3)",
                i, batches[i].File, zone.Quarantine(batches[i].Extract, batches[i].Batch));
        }

        return bench.Query("select file, line, \"column\", code, detail from faults order by place, line, \"column\" nulls first, code");
    }
}
