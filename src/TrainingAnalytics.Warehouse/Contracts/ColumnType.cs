namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>The types that `sql/sources` knows; in YAML in snake_case.</summary>
public enum ColumnType
{
    Text,
    Code,
    Integer,
    /// <summary>A decimal number, stored as a double.</summary>
    Number,
    /// <summary>An amount of money with at most two decimals.</summary>
    Yuan,
    Date,
    Time,
    Boolean,
    /// <summary>0 none, 5 初级工 to 1 高级技师, by number or by name.</summary>
    SkillLevel,
    ResidentId,
    Uscc,
    /// <summary>A county of the region, by code or name, of today or from before the reforms of 2014-2017.</summary>
    County,
    CountyOrPrefecture,
    RegionOrPrefecture,
    /// <summary>Any GB/T 2260 code; inside the region as <see cref="County"/> or a prefecture.</summary>
    Place,
}
