using Microsoft.AspNetCore.Http.Extensions;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Filters;
using TrainingAnalytics.Web.SignIn;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>A form sends every field; the address that people see and pass on holds only what was chosen.</summary>
public static class FormAddress
{
    /// <summary>The address to go on to; null where this one is clean.</summary>
    public static string? Of(Reader reader)
    {
        var sent = reader.Query.SelectMany(one => one.Value, (one, value) => (one.Key, Value: value ?? "")).ToList();
        if (sent.All(one => one.Value.Length > 0 && !IsPeriod(one) && !IsSearch(one.Key))) return null;
        return reader.Path + new QueryBuilder(sent.Select(Plain).Where(one => one.Value.Length > 0));
    }

    // One list for all times: its value says the kind and the code. A search says by its name which table it is of.
    private static KeyValuePair<string, string> Plain((string Key, string Value) field) =>
        IsPeriod(field) && field.Value.Split('.', 2) is [var key, var code] ? new(key, code)
        : IsSearch(field.Key) ? new(Selection.Find, field.Value.Length == 0 ? "" : $"{field.Key[(Selection.Find.Length + 1)..]}.{field.Value}")
        : new(field.Key, field.Value);

    // Only what the list sends: an address typed by hand is told what it cannot choose, and not sent round for good.
    private static bool IsPeriod((string Key, string Value) field) => field.Key == PeriodOptions.Field && (field.Value.Length == 0 || field.Value.Contains('.', StringComparison.Ordinal));

    private static bool IsSearch(string key) => key.StartsWith(Selection.Find + ".", StringComparison.Ordinal);
}
