using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Dashboards.Quality;
using TrainingAnalytics.Web.Components.Tiles;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Quality;

/// <summary>Rows that point at an unknown member, for the region by dimension, and by prefecture where there are any.</summary>
public sealed partial class MemberTables
{
    private const string Nowhere = "unassigned";

    private static readonly string[] Headers = ["quality.table", "quality.member", "quality.rows", "quality.unknown", "quality.share", "quality.notgiven"];

    [CascadingParameter]
    public required QualityVisit Visit { get; set; }

    private IReadOnlyList<UnknownMembers> Found => [.. Visit.Book.Members.Where(one => one.Region.Unknown.Count is not 0)];

    private IReadOnlyList<string> Places => [.. Visit.Facts.Places.Prefectures.Select(place => place.Code), Nowhere];

    private IReadOnlyList<UnknownMembers> Known => [.. Visit.Book.Members.Except(Found)];

    private TableView Table(IEnumerable<UnknownMembers> members) =>
        new([.. Headers.Select((header, i) => new TableColumn(Visit.Texts[header], i > 1, header))], [.. members.Select(Row)]);

    private TableView ByPlace => new(
        [new(Visit.Texts["quality.member"], false, "member"), new(Visit.Texts["total.region"], true, "region"), .. Places.Select(code => new TableColumn(Name(code), true, code))],
        [.. Found.Select(one => new TableRow([Member(one), Count(one.Region.Unknown), .. Places.Select(code => Cell(one, code))]))]);

    private TableRow Row(UnknownMembers one) => new(
    [
        new(Visit.Table(one.Relation), one.Relation, Visit.Link($"/lineage/{one.Relation}")), new(Visit.Member(one.Column), one.Column),
        Count(one.Region.All), Count(one.Region.Unknown), Share(one.Region), Count(one.Region.NotGiven),
    ]);

    private TableCell Member(UnknownMembers one) => new(Visit.Texts.Say("quality.member.of", Visit.Table(one.Relation), Visit.Member(one.Column)), one.Column);

    private TableCell Cell(UnknownMembers one, string place) =>
        one.Prefectures.TryGetValue(place, out var count) ? Count(count.Unknown) : new("–", null, Faint: true);

    private TableCell Count(ShownCount count) => new(CountWords.Of(Visit.Texts, count), count.Count, Faint: count.Count is null or 0);

    private static TableCell Share(MemberCount count) => count.Share switch
    {
        null => new("–", null, Faint: true),
        // Something is there: 0.0% would say that nothing is.
        > 0 and < 0.0005 and var share => new("<0.1%", share),
        { } share => new(NumberWords.Percent(share), share, Faint: share == 0),
    };

    private string Name(string code) => Visit.Facts.Places.ByCode[code].Name.In(Visit.Language);
}
