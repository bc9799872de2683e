using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>All of sql/ that becomes relations, its checks, and what is wrong with it.</summary>
public sealed record ModelSet(ImmutableArray<Model> Models, ImmutableArray<Check> Checks, ImmutableArray<ProductFault> Faults);
