using System.Text.Json;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>States, actions, conclusions and roles as the log, the addresses and the answers write them: `data_error` for DataError.</summary>
public static class OfficeCode
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.Codes[value];

    /// <summary>Null for what is none of them.</summary>
    public static T? Parse<T>(string? code)
        where T : struct, Enum => code is not null && Names<T>.Values.TryGetValue(code, out var value) ? value : null;

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Codes =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

        public static readonly Dictionary<string, T> Values = Codes.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
