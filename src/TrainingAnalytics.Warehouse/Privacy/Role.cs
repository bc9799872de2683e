namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>Who somebody is to this product. What each role sees stands in <see cref="Viewer"/> and in the README.</summary>
public enum Role
{
    Leader,
    Planner,
    Supervisor,
    Steward,
    Admin,

    /// <summary>Whoever runs the command line: has the files, so nothing is kept back.</summary>
    Operator,
}
