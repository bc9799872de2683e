using System.Text;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>A place by code or name, kept as the code in force in 2019-2021.</summary>
internal sealed class PlaceColumn(ContractColumn contract, RegionTable regions) : BytesColumn(contract)
{
    // A file names the same few places over and over.
    private readonly Dictionary<byte[], byte[]?> _known = new(Privacy.Utf8Comparer.Instance);

    protected override string Expected => Contract.Type switch
    {
        ColumnType.County => "自治区内的县区代码或名称（如 540202 或 桑珠孜区）",
        ColumnType.CountyOrPrefecture => "自治区内的县区或地市的代码或名称（如 540202 或 540200）",
        ColumnType.RegionOrPrefecture => "540000 或地市代码（如 540200）",
        _ => "6 位行政区划代码（GB/T 2260），或自治区内的县区名称",
    };

    protected override FaultCode Judge(ReadOnlySpan<byte> value)
    {
        var lookup = _known.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!lookup.TryGetValue(value, out var code))
        {
            code = Find(Encoding.UTF8.GetString(value)) is { } found ? Encoding.ASCII.GetBytes(found) : null;
            // Bounded: a hostile file must not fill the memory with names.
            if (_known.Count < 10_000) lookup[value] = code;
        }

        if (code is null) return FaultCode.BadCode;
        AppendValue(code);
        return FaultCode.None;
    }

    private string? Find(string place) => Contract.Type switch
    {
        ColumnType.County => regions.County(place)?.Code,
        ColumnType.CountyOrPrefecture => regions.Prefecture(place)?.Code ?? regions.County(place)?.Code,
        ColumnType.RegionOrPrefecture => regions.Region(place)?.Code ?? regions.Prefecture(place)?.Code,
        _ => regions.Prefecture(place)?.Code ?? regions.County(place)?.Code ?? Elsewhere(place),
    };

    // Outside the region only the form and the province can be known; 54 would be inside.
    private static string? Elsewhere(string place) =>
        place.Length == 6 && place.All(char.IsAsciiDigit) && !place.StartsWith("54", StringComparison.Ordinal) && RegionTable.IsProvince(place[..2]) ? place : null;
}
