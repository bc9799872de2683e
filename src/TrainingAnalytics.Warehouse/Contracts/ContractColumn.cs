using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>One column of a contract.</summary>
/// <param name="Header">Its Chinese header; <paramref name="Name"/> is the English one.</param>
/// <param name="Length">Longest text, in characters.</param>
/// <param name="Event">An event cannot lie after the extraction date of its file.</param>
/// <param name="Total">Summed up in the batch's control totals.</param>
/// <param name="DropsIds">A value that is a resident ID is dropped unread: the column is not made for people, but may get one.</param>
/// <param name="Personal">Set where only a token of the value may be landed.</param>
public sealed record ContractColumn(
    string Name,
    string Header,
    ColumnType Type,
    bool Required,
    int Length,
    decimal? Min,
    decimal? Max,
    bool NotZero,
    bool Event,
    bool Total,
    bool DropsIds,
    TokenKind? Personal,
    ImmutableArray<ContractCode> Codes)
{
    /// <summary>The name under which it lands: a token has a name of its own, so nobody takes it for the value.</summary>
    public string LandedName => Personal switch
    {
        null => Name,
        TokenKind.Person => "person_key",
        _ => Name + "_token",
    };

    /// <summary>It is judged by the region table.</summary>
    public bool NamesPlaces => Type is ColumnType.County or ColumnType.CountyOrPrefecture or ColumnType.RegionOrPrefecture or ColumnType.Place;
}

/// <summary>One code of a coded column with its labels.</summary>
public sealed record ContractCode(string Code, Wording Label);
