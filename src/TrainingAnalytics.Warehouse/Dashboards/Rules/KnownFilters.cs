namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>What a page lets its reader choose is a dimension.</summary>
internal static class KnownFilters
{
    public static IEnumerable<PageFault> Judge(PageUnderTest test) =>
        from filter in test.Page.Choices.Append(test.Page.Scope)
        where filter.Length > 0 && !test.Catalogue.Dimensions.ContainsKey(filter)
        select new PageFault(test.Page.File, 1, $"'{filter}' is no dimension; known: {string.Join(", ", test.Catalogue.Dimensions.Keys)}");
}
