using System.Collections.Frozen;
using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Anomalies.Network;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Components.Tiles;

namespace TrainingAnalytics.Web.Components.Network;

/// <summary>A network as it is read: every node with its words and where it leads, every edge with what it stands for.</summary>
public sealed record NetworkView(FindingsVisit Visit, FindingNetwork Network, FrozenDictionary<string, MaskedPerson> People)
{
    private static readonly string[] Headers = ["network.from", "network.to", "network.enrolments", "network.payments", "network.yuan", "network.registered"];

    /// <summary>Null for a finding that the reader does not see.</summary>
    public static NetworkView? Open(FindingsVisit visit, string id)
    {
        if (NetworkDesk.Around(visit.Version, visit.Viewer, id) is not { } network) return null;
        string[] people = [.. network.Nodes.Where(node => node.Kind == "person").Select(node => node.Key), network.Finding.SubjectKey];
        return new NetworkView(visit.Meeting(people), network, visit.House.People.Of(visit.Version, visit.Viewer, people));
    }

    public (string Name, string Address) Up => (Visit.Words.Pattern(Network.Finding.Pattern), $"/findings/{Network.Finding.Id}");

    public string Sentence => Visit.Words.Sentence(Network.Finding);

    /// <summary>张**, 账号 A, 电话 B, or the institution's name; of institutions of other prefectures only that they are some.</summary>
    public string Name(NetworkNode node) => node.Kind switch
    {
        "person" => People.GetValueOrDefault(node.Key)?.Name ?? node.Key[..8],
        "institution" when node.Reached => Visit.Words.Institution(node.Key),
        var kind => Visit.Texts.Say($"network.name.{kind}", node.Key),
    };

    /// <summary>What tells apart two nodes of one name; also that an account is others' too.</summary>
    public string? Beside(NetworkNode node) => node.Kind switch
    {
        "person" => People.GetValueOrDefault(node.Key)?.Id,
        "account" or "phone" when node.Beyond > 0 => Visit.Texts.Say("network.beyond", FindingWords.Count(node.Beyond)),
        _ => null,
    };

    /// <summary>Where a node leads, if anywhere.</summary>
    public string? Leads(NetworkNode node) => node switch
    {
        { Kind: "institution", Reached: true } => Visit.Link($"/findings/institution/{Uri.EscapeDataString(node.Key)}"),
        { OtherFinding: { } finding } => Visit.Link($"/findings/network/{finding}"),
        _ => null,
    };

    public string LeftOut => string.Join(Visit.Texts["loads.and"], Network.LeftOut.Select(left => Visit.Texts.Say($"network.left.{left.Kind}", FindingWords.Count(left.Nodes))));

    public string Described => Visit.Texts.Say("network.described", string.Join(
        Visit.Texts["loads.and"], Network.Nodes.CountBy(node => node.Kind).Select(kind => Visit.Texts.Say($"network.left.{kind.Key}", kind.Value))), Network.Edges.Length);

    public TableView Table => new([.. Headers.Select((header, i) => new TableColumn(Visit.Texts[header], i is > 1 and < 5, header))], [.. Ordered().Select(Row)]);

    private IOrderedEnumerable<NetworkEdge> Ordered() => Network.Edges.OrderByDescending(edge => edge.Yuan).ThenByDescending(edge => edge.Payments).ThenBy(edge => edge.From).ThenBy(edge => edge.To);

    private TableRow Row(NetworkEdge edge)
    {
        var (from, to) = (Network.Nodes[edge.From], Network.Nodes[edge.To]);
        return new TableRow(
        [
            new(Whole(from), Whole(from), Leads(from)), new(Whole(to), Whole(to), Leads(to)), FindingCells.Number(edge.Enrolments), FindingCells.Number(edge.Payments),
            FindingCells.Money(edge.Yuan), new(Note(edge), Note(edge), Faint: true),
        ]);
    }

    private string Whole(NetworkNode node) => Beside(node) is { } beside ? $"{Name(node)} {beside}" : Name(node);

    private string Note(NetworkEdge edge) => edge switch
    {
        { IsRegistered: true } => Visit.Texts["network.isregistered"],
        { Certificates: > 0 } => Visit.Texts.Say("network.certificates", edge.Certificates),
        { Classes: > 0 } => Visit.Texts.Say("network.leads", edge.Classes),
        _ => "",
    };
}
