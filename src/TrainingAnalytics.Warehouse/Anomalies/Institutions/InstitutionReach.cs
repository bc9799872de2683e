using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Anomalies.Institutions;

/// <summary>Whose institutions a viewer sees: those that sit, hold classes or are found something of in the prefectures assigned.</summary>
internal static class InstitutionReach
{
    /// <summary>A CTE `reached` of institution codes.</summary>
    public static string Cte(Viewer viewer, SqlParameters parameters) => $"""
        reached as (
            select institution_code from core.dim_institution where {FindingScope.On("prefecture", viewer, parameters)}
            union
            select institution from core.dim_class where {FindingScope.On("prefecture", viewer, parameters)}
            union
            select institution_code from anomalies.finding where {FindingScope.On("prefecture_code", viewer, parameters)}
        )
        """;
}
