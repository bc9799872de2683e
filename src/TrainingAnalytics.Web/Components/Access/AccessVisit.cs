using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Web.Components.Layout;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Access;

/// <summary>One admin at the access log: what was chosen, and the page of it that is shown.</summary>
public sealed record AccessVisit(
    TextBook Texts,
    AccessFilter Filter,
    Selection Selection,
    RowPager Pager,
    ImmutableArray<AccessNote> Notes,
    ImmutableArray<string> Accounts,
    ImmutableArray<string> Notices)
{
    public AccessWords Words { get; } = new(Texts);

    /// <summary>The same view with one thing chosen otherwise; paging begins anew.</summary>
    public string With(string filter, string? value) => Selection.With(RowPager.Key, null).With(filter, value).Address();

    public string PageAt(int page) => Selection.With(RowPager.Key, page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)).Address();

    /// <summary>All that was chosen, to take along.</summary>
    public string Csv => Selection.To("access.csv", "").With(RowPager.Key, null).Address();
}
