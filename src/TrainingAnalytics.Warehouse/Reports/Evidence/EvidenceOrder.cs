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

    /// <summary>Why people shall stand there in clear: possible for one finding only. Null for a masked file.</summary>
    public string? UnmaskWhy { get; init; }

    public static EvidenceOrder Of(string findingId, EvidenceForm form, string language) =>
        new(new() { Among = new([findingId]) }, findingId, form, language) { Finding = findingId };
}

/// <summary>A workbook, or CSV files and their manifest.</summary>
public enum EvidenceForm
{
    Xlsx,
    Zip,
}
