using System.Globalization;
using TrainingAnalytics.Warehouse.Extracts;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>Reads the text of a `sample.yml`, and tells the first thing that is wrong with it, with its line.</summary>
/// <param name="file">Whose text it is.</param>
/// <param name="whatToDo">In Chinese, and in English after a space.</param>
internal sealed class SampleNoteReader(string file, string whatToDo)
{
    // Below the one every target would be 0; a nation has some 250 times the region's trainings.
    private const double Least = 0.000001, Most = 1000;

    private static readonly string[] Keys = ["scale", "scaled_targets", "zh", "en"];
    private static readonly string Each = $"{string.Join("、", Keys)} 各一行";

    /// <exception cref="SourceRefusedException">The text is not such a note.</exception>
    public SampleNote Read(string text)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            return Read(yaml.Documents is [{ RootNode: var root }, ..] ? root : throw Wrong(1, "空文件", Each), text);
        }
        catch (YamlException e)
        {
            throw Wrong(Math.Max(1, e.Start.Line), $"不能读的内容（{e.Message}）", Each);
        }
    }

    private SampleNote Read(YamlNode root, string text)
    {
        if (root is not YamlMappingNode note) throw Wrong(root.Start.Line, "不能读的内容", Each);
        foreach (var key in note.Children.Keys)
            if (!Keys.Contains(Scalar(key))) throw Wrong(key.Start.Line, Scalar(key) ?? "不是名称的键", $"{string.Join("、", Keys)} 之一");
        return new() { Scale = Scale(note), ScaledTargets = Targets(note), Zh = Words(note, "zh"), En = Words(note, "en"), Text = text };
    }

    private double Scale(YamlMappingNode note)
    {
        const string expected = "0.000001 至 1000 的数";
        if (Find(note, "scale") is not { } given) return 1;
        var text = Scalar(given) ?? throw Wrong(given.Start.Line, "scale: 不是单个值", expected);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var scale) && scale is >= Least and <= Most
            ? scale
            : throw Wrong(given.Start.Line, $"scale: {text}", expected);
    }

    private IReadOnlyList<string> Targets(YamlMappingNode note) => Find(note, "scaled_targets") switch
    {
        null => [],
        YamlSequenceNode list when list.All(one => Scalar(one) is { Length: > 0 }) => [.. list.Select(one => Scalar(one)!)],
        var other => throw Wrong(other.Start.Line, "scaled_targets: 不是列表", "指标代号的列表，如 [trainings_completed]"),
    };

    private string Words(YamlMappingNode note, string key) => Find(note, key) is not { } given ? ""
        : Scalar(given) ?? throw Wrong(given.Start.Line, $"{key}: 不是单个值", "一段文字");

    private SourceRefusedException Wrong(long line, string found, string expected) => new($"{file} 第 {line} 行：找到 {found}，应为 {expected}；{whatToDo}");

    private static YamlNode? Find(YamlMappingNode note, string key) => note.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;

    private static string? Scalar(YamlNode node) => (node as YamlScalarNode)?.Value;
}
