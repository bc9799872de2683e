using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>The region, its 7 prefectures and 74 counties as in force in 2019-2021, with the codes and names that are accepted for them.</summary>
public sealed class RegionTable
{
    private readonly FrozenDictionary<string, Region> _counties;
    private readonly FrozenDictionary<string, Region> _prefectures;

    private RegionTable(IReadOnlyList<Region> regions, IEnumerable<string[]> aliases, string hash)
    {
        (Regions, Hash) = (regions, hash);
        var byCode = regions.ToDictionary(r => r.Code);
        var names = aliases.Select(a => (Alias: a[0], Region: byCode[a[1]]))
            .Concat(regions.SelectMany(r => new[] { (Alias: r.Code, Region: r), (Alias: r.NameZh, Region: r) })).ToList();
        _counties = Lookup(names, "county");
        _prefectures = Lookup(names, "prefecture");
    }

    public IReadOnlyList<Region> Regions { get; }

    /// <summary>SHA-256 of both files' texts: other places judge again.</summary>
    public string Hash { get; }

    public static RegionTable Read(string folder)
    {
        var (regions, aliases) = (File.ReadAllText(Path.Combine(folder, "regions.csv")), File.ReadAllText(Path.Combine(folder, "region_aliases.csv")));
        return new(
            [.. Rows(regions).Select(r => new Region(r[0], r[1], r[2], r[3], r[4]))],
            Rows(aliases),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(regions + aliases))));
    }

    /// <summary>The county of the region that a code or name stands for; null for none.</summary>
    public Region? County(string codeOrName) => _counties.GetValueOrDefault(codeOrName);

    /// <summary>The prefecture that a code or name stands for; null for none.</summary>
    public Region? Prefecture(string codeOrName) => _prefectures.GetValueOrDefault(codeOrName);

    /// <summary>The region itself, for 540000 or its name.</summary>
    public Region? Region(string codeOrName) => Regions.FirstOrDefault(r => r.Level == "region" && (r.Code == codeOrName || r.NameZh == codeOrName));

    /// <summary>Whether two digits are a province of GB/T 2260.</summary>
    public static bool IsProvince(string two) => Privacy.ResidentId.IsProvince(int.Parse(two, System.Globalization.CultureInfo.InvariantCulture));

    private static FrozenDictionary<string, Region> Lookup(IEnumerable<(string Alias, Region Region)> names, string level) =>
        names.Where(n => n.Region.Level == level).DistinctBy(n => n.Alias).ToFrozenDictionary(n => n.Alias, n => n.Region);

    private static IEnumerable<string[]> Rows(string text) =>
        text.ReplaceLineEndings("\n").Split('\n').Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','));
}

/// <summary>One place of the region table; `Level` is `region`, `prefecture` or `county`.</summary>
public sealed record Region(string Code, string NameZh, string NameEn, string Level, string PrefectureCode);
