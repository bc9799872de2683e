using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;

namespace TrainingAnalytics.Warehouse.Tests.EndToEnd;

/// <summary>Counts completed trainings over the sample's CSV files in plain C#, by none of the product's code: what the warehouse must agree with.</summary>
internal sealed class CountedByHand
{
    private readonly Dictionary<string, Dictionary<string, string>> _classes;
    private readonly ILookup<string, Dictionary<string, string>> _catalogue;
    private readonly List<Dictionary<string, string>> _completed;

    public CountedByHand(string folder)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _classes = Newest(Rows(folder, "class", "开班"), r => r["class_code"]).ToDictionary(r => r["class_code"]);
        _catalogue = Rows(folder, "catalogue", "培训项目目录").ToLookup(r => r["project_code"]);
        _completed = Newest(Rows(folder, "registry", "培训登记"), r => r["source_system"] + "/" + r["enrolment_no"])
            .Where(r => r["status"] is "completed" or "结业").ToList();
    }

    /// <summary>Completed trainings by year and prefecture code, one training once.</summary>
    public Dictionary<(int Year, string Prefecture), int> ByYearAndPrefecture()
    {
        var oncePerClass = _completed.GroupBy(r => (r["id_number"], r["class_code"]))
            .Select(g => g.OrderBy(r => r["source_system"] == "regional" ? 0 : 1).ThenBy(Completed).ThenBy(r => r["enrolment_no"], StringComparer.Ordinal).First()).ToList();
        var merged = oncePerClass.GroupBy(r => (r["id_number"], Occupation(r))).Where(g => g.Key.Item2 is not null).SelectMany(Merged).ToHashSet();
        return oncePerClass.Where(r => !merged.Contains(r)).GroupBy(r => (Completed(r).Year, Prefecture(r))).ToDictionary(g => g.Key, g => g.Count());
    }

    // The other system's records that stand for the same training, the nearest pairs first.
    private static List<Dictionary<string, string>> Merged(IEnumerable<Dictionary<string, string>> ofOnePerson)
    {
        var (regional, others) = (ofOnePerson.Where(r => r["source_system"] == "regional").ToList(), ofOnePerson.Where(r => r["source_system"] != "regional").ToList());
        var pairs = regional.SelectMany(_ => others, (a, b) => (a, b, Days: Math.Abs(Completed(a).DayNumber - Completed(b).DayNumber)))
            .Where(p => p.Days <= 7).OrderBy(p => p.Days);
        var used = new HashSet<Dictionary<string, string>>();
        var merged = new List<Dictionary<string, string>>();
        foreach (var (a, b, _) in pairs)
        {
            if (used.Contains(a) || used.Contains(b)) continue;
            used.UnionWith([a, b]);
            merged.Add(b);
        }

        return merged;
    }

    private static DateOnly Completed(Dictionary<string, string> r) => Date(r["completed_on"]);

    private string Prefecture(Dictionary<string, string> r) =>
        _classes.TryGetValue(r["class_code"], out var c) ? (c["county_code"].StartsWith("5425", StringComparison.Ordinal) ? "542500" : c["county_code"][..4] + "00") : "unassigned";

    private string? Occupation(Dictionary<string, string> r)
    {
        if (!_classes.TryGetValue(r["class_code"], out var c)) return null;
        var start = Date(c["start_date"]);
        var project = _catalogue[c["project_code"]].FirstOrDefault(p => Date(p["valid_from"]) <= start && (p["valid_to"] == "" || Date(p["valid_to"]) >= start));
        return project is null ? null : project["occupation_code"] + "/" + project["skill_level"];
    }

    private static IEnumerable<Dictionary<string, string>> Newest(IEnumerable<Dictionary<string, string>> rows, Func<Dictionary<string, string>, string> key) =>
        rows.GroupBy(key).Select(g => g.OrderBy(r => r[""], StringComparer.Ordinal).Last());

    // Every row by English column names, with the file's extraction date under "".
    private static IEnumerable<Dictionary<string, string>> Rows(string folder, string english, string chinese) =>
        Directory.GetFiles(folder).Order(StringComparer.Ordinal)
            .Where(f => Path.GetFileName(f).StartsWith(english + "_", StringComparison.Ordinal) || Path.GetFileName(f).StartsWith(chinese + "_", StringComparison.Ordinal))
            .SelectMany(Read).Select(r => r.ToDictionary(c => Names.GetValueOrDefault(c.Key, c.Key), c => Names.GetValueOrDefault(c.Value, c.Value)));

    private static IEnumerable<Dictionary<string, string>> Read(string file)
    {
        using var reader = CsvReader.FromText(Text(file));
        while (reader.Read())
            yield return Enumerable.Range(0, reader.Headers.Count).ToDictionary(i => reader.Headers[i], i => reader.GetString(i).Trim())
                .Append(new("", Path.GetFileName(file).Split('.')[0][^8..])).ToDictionary();
    }

    private static string Text(string file)
    {
        using Stream disk = File.OpenRead(file);
        using var memory = new MemoryStream();
        (file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(disk, CompressionMode.Decompress) : disk).CopyTo(memory);
        var bytes = memory.ToArray();
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        var utf8 = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        return utf8.Contains('\uFFFD', StringComparison.Ordinal) ? Encoding.GetEncoding("GB18030").GetString(bytes) : utf8;
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(
        text, ["yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd", "yyyy年M月d日"], CultureInfo.InvariantCulture);

    private static readonly Dictionary<string, string> Names = new()
    {
        ["来源系统"] = "source_system",
        ["登记编号"] = "enrolment_no",
        ["身份证号"] = "id_number",
        ["班级编号"] = "class_code",
        ["状态"] = "status",
        ["结业日期"] = "completed_on",
        ["培训项目编码"] = "project_code",
        ["培训所在县区"] = "county_code",
        ["开班日期"] = "start_date",
        ["有效期起"] = "valid_from",
        ["有效期止"] = "valid_to",
        ["职业(工种)编码"] = "occupation_code",
        ["等级"] = "skill_level",
        ["农牧民培训系统"] = "farmer_herder",
        ["全区职业培训系统"] = "regional",
    };
}
