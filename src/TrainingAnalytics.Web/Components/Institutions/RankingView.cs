using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Anomalies.Institutions;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Components.Layout;

namespace TrainingAnalytics.Web.Components.Institutions;

/// <summary>The ranking as it was chosen: places are those among all institutions, whatever is shown of them.</summary>
public sealed record RankingView(
    FindingsVisit Visit, ImmutableArray<InstitutionScore> All, ImmutableArray<InstitutionScore> Chosen, Selection Selection, RowPager Pager,
    ImmutableArray<string> Notices)
{
    public const string Money = "money";
    public const string Confirmed = "confirmed";

    public string? Sort => Selection.Chosen.GetValueOrDefault("sort");

    public string? Prefecture => Selection.Chosen.GetValueOrDefault("prefecture");

    public IEnumerable<InstitutionScore> Rows => Chosen.Skip((int)Pager.Skipped).Take(RowPager.Size);

    /// <summary>Each part with its weight; empty where there is no institution at all.</summary>
    public ImmutableArray<ScorePart> Weights => All is [var first, ..] ? first.Parts : [];

    /// <summary>The prefectures that may be chosen.</summary>
    public IEnumerable<Place> Prefectures => Visit.Facts.Places.Prefectures.Where(place => Visit.Viewer.SeesDetailOf(place.Code));

    /// <summary>The same view with one thing chosen otherwise; paging begins anew.</summary>
    public string With(string key, string? value) => Selection.With(RowPager.Key, null).With(key, value).Address();

    public string PageAt(int page) => Selection.With(RowPager.Key, page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)).Address();
}
