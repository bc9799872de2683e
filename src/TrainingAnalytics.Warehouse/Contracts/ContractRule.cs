using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>A rule between the columns of one record. <paramref name="Columns"/> names them in the order that the kind's meaning says.</summary>
public sealed record ContractRule(RuleKind Kind, ImmutableArray<string> Columns, string? Value, ImmutableArray<string> Of);

/// <summary>The rules that `sql/sources` knows; in YAML in snake_case.</summary>
public enum RuleKind
{
    /// <summary>The second date is not before the first.</summary>
    Order,
    /// <summary>The first column is required when the second has the value.</summary>
    RequiredWhen,
    /// <summary>All of the columns, or none.</summary>
    Together,
    /// <summary>At least one of the columns.</summary>
    OneOf,
    /// <summary>The first column is negative when, and only when, the second has the value.</summary>
    NegativeOnly,
    /// <summary>The first amount is not above the second.</summary>
    AtMost,
    /// <summary>The first column does not have the value when the second is one of <see cref="ContractRule.Of"/>.</summary>
    NotThePlans,
}
