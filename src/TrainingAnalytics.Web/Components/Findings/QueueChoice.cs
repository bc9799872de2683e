using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Anomalies.Queue;
using TrainingAnalytics.Warehouse.Office;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>What was chosen of the queue, as the address has it: a code by each filter's name.</summary>
public sealed record QueueChoice(ImmutableSortedDictionary<string, string> Chosen)
{
    public const string Least = "least", Status = "status", Sort = "sort", Withdrawn = "withdrawn";

    /// <summary>Everything that the form offers to choose from, in its order.</summary>
    public static ImmutableArray<string> Filters { get; } = ["family", "pattern", "severity", "kind", "leaning", "prefecture", "institution", Status, "age"];

    public static ImmutableArray<string> Statuses { get; } = [.. Enum.GetValues<WorkState>().Select(OfficeCode.Of), Withdrawn];

    public static ImmutableArray<string> Orders { get; } = [.. Enum.GetValues<QueueOrder>().Select(OfficeCode.Of)];

    public string? this[string filter] => Chosen.GetValueOrDefault(filter);

    public QueueOrder Order => OfficeCode.Parse<QueueOrder>(this[Sort]) ?? QueueOrder.Amount;

    /// <summary>As a question to the version; the work is no part of it, so its findings are named.</summary>
    public FindingFilter Filter(QueueWork work) => new(this["pattern"], this["family"], this["severity"])
    {
        Kind = this["kind"],
        Leaning = this["leaning"],
        Prefecture = this["prefecture"],
        Institution = this["institution"],
        Least = this[Least] is { } yuan ? decimal.Parse(yuan, CultureInfo.InvariantCulture) : null,
        Age = this["age"] is { } age ? AgeBand.Find(age) : null,
        Among = this[Status] is { } status ? work.Of(status) : null,
    };

    /// <summary>Whether a finding that the version has no more is meant, by what was kept of it.</summary>
    public bool Holds(FindingUnderWork kept) =>
        Is("family", kept.Family) && Is("pattern", kept.Pattern) && Is("prefecture", kept.PrefectureCode) && Is("institution", kept.InstitutionCode)
        && (this[Least] is not { } yuan || kept.Amount >= decimal.Parse(yuan, CultureInfo.InvariantCulture));

    private bool Is(string filter, string value) => this[filter] is not { } chosen || chosen == value;
}
