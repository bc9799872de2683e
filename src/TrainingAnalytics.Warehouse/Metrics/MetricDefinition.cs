namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>One metric, defined once, for every page, report and export.</summary>
/// <param name="Expression">An aggregate over the mart's rows; over no rows it says what "nothing there" is: 0 or no data.</param>
/// <param name="Where">Which of the mart's rows it is about; all of them without it.</param>
/// <param name="CountsPeople">Small numbers are suppressed.</param>
/// <param name="Clause">The plan's clause in policy/rules.md.</param>
/// <param name="TotalTarget">The years' targets add up to one for the whole plan.</param>
public sealed record MetricDefinition(
    string Id,
    MartDefinition Mart,
    Label Label,
    Label Unit,
    Label Meaning,
    MetricFormat Format,
    string Expression,
    string? Where,
    bool CountsPeople,
    string? Clause,
    TargetKind Target,
    bool TotalTarget)
{
    /// <summary>Where it is defined, from the product's root, for whoever wants to correct it.</summary>
    public string File => DefinitionFile.NameOf(Mart.Name + ".yml");

    public int Line { get; init; } = 1;

    public bool Has(string dimension) => Mart.Dimensions.Contains(dimension) || (dimension == Dimensions.Until && Mart.HasDays);

    /// <summary>The count of people that this is the share of, where whoever knows the whole could work a small one out.</summary>
    public MetricDefinition? Part { get; init; }

    /// <summary>Only whole numbers of people are small numbers; a share of people is no count.</summary>
    internal bool HidesSmallNumbers => CountsPeople && Format == MetricFormat.Count;

    /// <summary>The count that says where this is hidden; null where it never is.</summary>
    internal MetricDefinition? Judged => HidesSmallNumbers ? this : Part;
}
