namespace TrainingAnalytics.Web.Components.Glossary;

/// <summary>Whether one of several texts holds what somebody looks for; looking for nothing finds all.</summary>
public static class Found
{
    public static bool In(string text, params ReadOnlySpan<string?> places)
    {
        foreach (var place in places)
            if (place?.Contains(text, StringComparison.OrdinalIgnoreCase) == true)
                return true;
        return text.Length == 0;
    }
}
