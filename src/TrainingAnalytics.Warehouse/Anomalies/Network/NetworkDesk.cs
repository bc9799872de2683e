using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies.Network;

/// <summary>People, accounts, phones and institutions around one finding: who is paid where, reached how and trained by whom.</summary>
public static class NetworkDesk
{
    /// <summary>Null for a finding that the version has not got or that the viewer may not see: the two are told alike.</summary>
    public static FindingNetwork? Around(OpenVersion version, Viewer viewer, string findingId)
    {
        var parameters = new SqlParameters();
        var scope = $"finding.finding_id = {parameters.Add(findingId)} and {FindingScope.On("finding.prefecture_code", viewer, parameters)}";
        var found = version.Query($"select {Finding.Columns} from anomalies.finding as finding where {scope}", parameters.Values).Rows().Select(Finding.Of).SingleOrDefault();
        if (found is null) return null;
        var links = version.Query($"with {NetworkLinks.Ctes(scope)} {NetworkLinks.Select}", parameters.Values).Rows().Select(Link).ToList();
        var drawn = NetworkChoice.Of(found, links);
        return NetworkNames.Give(version, viewer, found, links, drawn);
    }

    private static NetworkLink Link(ArrowRow row) => new(
        new(row.Text("from_kind")!, row.Text("from_key")!), new(row.Text("to_kind")!, row.Text("to_key")!),
        row.Whole("enrolments")!.Value, row.Whole("payments")!.Value, row.Whole("certificates")!.Value, row.Whole("classes")!.Value, row.Exact("yuan")!.Value, row.Flag("is_registered") ?? false);
}

/// <summary>A node before it has a name that may be shown.</summary>
internal readonly record struct NetworkEnd(string Kind, string Key);

internal sealed record NetworkLink(NetworkEnd From, NetworkEnd To, long Enrolments, long Payments, long Certificates, long Classes, decimal Yuan, bool IsRegistered);
