using System.Globalization;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Access;

/// <summary>An access as an admin reads it. Findings and people are told by the beginning of their keys: enough to tell them apart.</summary>
public sealed class AccessWords(TextBook texts)
{
    private const int KeyShown = 8;

    public static string When(AccessNote note) => note.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Stamp(AccessNote note) => note.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public string Role(AccessNote note) => texts[$"role.{OfficeCode.Of(note.Role)}"];

    public string Kind(AccessNote note) => texts[$"access.kind.{OfficeCode.Of(note.Kind)}"];

    /// <summary>The finding; `selection` for an export of several.</summary>
    public string Finding(AccessNote note) => note.Subject == AccessNote.Selection ? texts["access.selection"] : Short(note.Subject.Split('/')[0]);

    /// <summary>The person who was unmasked, or nobody.</summary>
    public static string Person(AccessNote note) => note.Subject.Split('/') is [_, var person, ..] ? Short(person) : "";

    public static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Short(string key) => key[..Math.Min(KeyShown, key.Length)];
}
