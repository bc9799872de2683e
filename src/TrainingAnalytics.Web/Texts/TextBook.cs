using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace TrainingAnalytics.Web.Texts;

/// <summary>What the interface says, one file a language: Texts/zh-CN.json and Texts/en.json.</summary>
public sealed class TextBook
{
    private static readonly FrozenDictionary<string, TextBook> Books =
        new[] { "zh-CN", "en" }.ToFrozenDictionary(language => language, Open);

    private readonly FrozenDictionary<string, string> _texts;

    private TextBook(string language, FrozenDictionary<string, string> texts) => (Language, _texts) = (language, texts);

    public string Language { get; }

    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>Chinese unless another language of ours is asked for.</summary>
    public static TextBook For(string? language) => Books[language == "en" ? "en" : "zh-CN"];

    public string this[string key] => _texts[key];

    public bool Knows(string key) => _texts.ContainsKey(key);

    public string Say(string key, params ReadOnlySpan<object?> parts) => string.Format(CultureInfo.InvariantCulture, _texts[key], parts);

    private static TextBook Open(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{language}.json")!;
        return new TextBook(language, JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary());
    }
}
