namespace TrainingAnalytics.Warehouse.Samples;

internal static class TeachingDays
{
    /// <summary>Every day but Sundays, from the first on.</summary>
    public static DateOnly[] From(DateOnly start, int count)
    {
        var days = new DateOnly[count];
        var day = start;
        for (var i = 0; i < count; day = day.AddDays(1))
            if (day.DayOfWeek != DayOfWeek.Sunday) days[i++] = day;
        return days;
    }

    /// <summary>So many days, the last of which is the one given (a Saturday before a Sunday).</summary>
    public static DateOnly[] Until(DateOnly end, int count)
    {
        var days = new DateOnly[count];
        var day = end;
        for (var i = count; i > 0; day = day.AddDays(-1))
            if (day.DayOfWeek != DayOfWeek.Sunday) days[--i] = day;
        return days;
    }
}
