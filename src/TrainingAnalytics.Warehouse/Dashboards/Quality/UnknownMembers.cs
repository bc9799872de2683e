using System.Collections.Frozen;

namespace TrainingAnalytics.Warehouse.Dashboards.Quality;

/// <summary>How many rows of one table point at the unknown member of one dimension.</summary>
/// <param name="Relation">The table.</param>
/// <param name="Column">Its column that names the dimension's member.</param>
/// <param name="Prefectures">By code; what has no place is under <c>unassigned</c>.</param>
public sealed record UnknownMembers(string Relation, string Column, MemberCount Region, FrozenDictionary<string, MemberCount> Prefectures);

/// <summary>Rows in one place: all = known + unknown + not given.</summary>
/// <param name="Unknown">Their source gives a code that nobody knows.</param>
/// <param name="NotGiven">Their source gives no code.</param>
public sealed record MemberCount(ShownCount All, ShownCount Unknown, ShownCount NotGiven)
{
    /// <summary>The unknown ones among all; null where nothing is there or something is hidden.</summary>
    public double? Share => Unknown.Count is { } unknown && All.Count is > 0 and var all ? (double)unknown / all : null;
}
