using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Anomalies.Dossiers;

namespace TrainingAnalytics.Warehouse.Reports.Evidence;

/// <summary>How the reader's pages say a finding: a file says it in the same words.</summary>
/// <param name="Sentence">Of a finding and its subject, as the file may name it.</param>
/// <param name="Fact">One fact of a piece of evidence, its name and its value.</param>
public sealed record EvidenceSayings(Func<Finding, string, string> Sentence, Func<Field, string> Fact);
