using System.Collections.Frozen;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>Names of the institutions that findings are about and stand at, by their codes; who has none is told by the code.</summary>
public sealed record SubjectNames(FrozenDictionary<string, Label> ByCode)
{
    private const string Named = """
        select institution_code as code, name_zh, name_en from core.dim_institution
        union all
        select distinct on (evaluator_code) evaluator_code, name_zh, name_en from core.dim_evaluator where evaluator_code is not null
        """;

    public static SubjectNames Read(OpenVersion version) => new(version.Query(Named).Rows()
        .GroupBy(row => row.Text("code")!)
        .ToFrozenDictionary(same => same.Key, same => new Label(same.First().Text("name_zh") ?? same.Key, same.First().Text("name_en") ?? same.Key)));
}
