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

    /// <summary>For how many days after a time has ended its records still come in; 0 where nothing is known of a lag.</summary>
    public int SettlesAfter { get; init; }

    /// <summary>What is done adds up over a year; anything else stands for itself at each time.</summary>
    public bool Accumulates => Target == TargetKind.YearTotal;

    /// <summary>What is known of this year, quarter or month as at a day is not all that there will be.</summary>
    public bool IsSettling(string time, DateOnly asOf) => SettlesAfter > 0 && Period.End(time).AddDays(SettlesAfter) > asOf;

    /// <summary>The count of people that this is the share of, where whoever knows the whole could work a small one out.</summary>
    public MetricDefinition? Part { get; init; }

    /// <summary>The count of people that this, a count or a share, is a part of: what is left of it is a count too.</summary>
    public MetricDefinition? Whole { get; init; }

    /// <summary>Only whole numbers of people are small numbers; a share of people is no count.</summary>
    internal bool HidesSmallNumbers => CountsPeople && Format == MetricFormat.Count;

    /// <summary>The count that says where this is hidden; null where it never is.</summary>
    internal MetricDefinition? Judged => HidesSmallNumbers ? this : Part;

    /// <summary>What this leaves of its whole is shown too, as another metric or another code: where that is a small number, this gives it away.</summary>
    public bool RestIsShown { get; init; }

    /// <summary>It and all that it is a part of, from one whole to the next.</summary>
    internal IEnumerable<MetricDefinition> WithWholes => Whole is null ? [this] : Whole.WithWholes.Prepend(this);
}
