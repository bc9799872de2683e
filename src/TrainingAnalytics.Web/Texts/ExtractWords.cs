using TrainingAnalytics.Warehouse.Contracts;

namespace TrainingAnalytics.Web.Texts;

/// <summary>An extract as people call it.</summary>
public static class ExtractWords
{
    /// <summary>The Chinese title, or the contract's English name in words.</summary>
    public static string Of(Contract? contract, string extract, string language) => contract is not null && language != "en"
        ? contract.Title
        : char.ToUpperInvariant(extract[0]) + extract[1..].Replace('_', ' ');
}
