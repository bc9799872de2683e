using System.Globalization;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>
/// What should have been reached by the end of each month of a year: the mean share that the earlier complete
/// years had reached by then, times the target; linear in the months where there is no such year.
/// </summary>
public static class PaceLine
{
    /// <summary>The value so far at the end of each month; months after the last one with data are not there.</summary>
    public static double[] Cumulative(IReadOnlyDictionary<string, double> months, int year, int lastMonth)
    {
        var sums = new double[lastMonth];
        for (var month = 1; month <= lastMonth; month++)
        {
            sums[month - 1] = (month == 1 ? 0 : sums[month - 2]) + months.GetValueOrDefault($"{year:0000}-{month:00}");
        }

        return sums;
    }

    public static double[] Expected(IReadOnlyDictionary<string, double> months, int year, double target)
    {
        var earlier = Years(months).Where(one => one < year)
            .Select(one => Cumulative(months, one, 12)).Where(sums => sums[^1] > 0).ToList();
        return [.. Enumerable.Range(0, 12).Select(month => target * Share(earlier, month))];
    }

    private static double Share(List<double[]> earlier, int month) =>
        earlier.Count == 0 ? (month + 1) / 12.0 : earlier.Average(sums => sums[month] / sums[^1]);

    private static IEnumerable<int> Years(IReadOnlyDictionary<string, double> months) => months.Keys
        .Select(month => int.Parse(month.AsSpan(0, 4), CultureInfo.InvariantCulture)).Distinct();
}
