using System.Globalization;
using TrainingAnalytics.Warehouse.Anomalies.Sampling;

namespace TrainingAnalytics.Web.Components.Sampling;

/// <summary>What stands in the address of a sample: of what, how many, by which seed, and what was counted by hand.</summary>
/// <param name="Of">A pattern, <see cref="Unflagged"/>, or nothing yet.</param>
public sealed record SampleChoice(string? Of, int Size, int Seed, int? Checked, int? Wrong)
{
    public const string Unflagged = "unflagged";
    public const string Page = "/findings/sample";

    public bool IsOfUnflagged => Of == Unflagged;

    public SampleDraw Draw => new(IsOfUnflagged ? null : Of, Size, Seed);

    public string Address => string.Create(CultureInfo.InvariantCulture, $"{Page}?{Drawn}");

    public string Csv => string.Create(CultureInfo.InvariantCulture, $"{SampleRoute.Path}?{Drawn}");

    /// <summary>The name that a file of it has: by it the sample can be drawn again.</summary>
    public string FileName(string version) => string.Create(CultureInfo.InvariantCulture, $"sample-{Of}-{Size}-seed{Seed}-{version}.csv");

    private string Drawn => string.Create(CultureInfo.InvariantCulture, $"of={Of}&size={Size}&seed={Seed}");
}
