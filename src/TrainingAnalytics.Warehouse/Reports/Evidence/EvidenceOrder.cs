using TrainingAnalytics.Warehouse.Anomalies;

namespace TrainingAnalytics.Warehouse.Reports.Evidence;

/// <summary>What somebody asks to take away.</summary>
/// <param name="Filter">One finding or a selection; the viewer's scope comes on top.</param>
/// <param name="Chosen">The selection in words, as its address has it; empty for all.</param>
/// <param name="Language">zh-CN or en.</param>
public sealed record EvidenceOrder(FindingFilter Filter, string Chosen, EvidenceForm Form, string Language)
{
    /// <summary>The one finding that is asked for; null for a selection.</summary>
    public string? Finding { get; init; }

    /// <summary>Single findings are asked for by their ids: what is noted is which of them were given.</summary>
    public bool IsOfTicked { get; init; }

    /// <summary>Why people shall stand there in clear: possible for one finding only. Null for a masked file.</summary>
    public string? UnmaskWhy { get; init; }

    public static EvidenceOrder Of(string findingId, EvidenceForm form, string language) =>
        new(new() { Among = new([findingId]) }, findingId, form, language) { Finding = findingId };

    /// <summary>Several findings by their ids; what they are is chosen once it is known which of them the viewer has.</summary>
    public static EvidenceOrder OfTicked(IEnumerable<string> findingIds, EvidenceForm form, string language) =>
        new(new() { Among = new([.. findingIds]) }, "", form, language) { IsOfTicked = true };

    /// <summary>The same order, saying of ticked findings which are given.</summary>
    internal EvidenceOrder Giving(IEnumerable<Finding> findings) =>
        IsOfTicked ? this with { Chosen = $"id={string.Join(',', findings.Select(finding => finding.Id))}" } : this;
}

/// <summary>A workbook, or CSV files and their manifest.</summary>
public enum EvidenceForm
{
    Xlsx,
    Zip,
}
