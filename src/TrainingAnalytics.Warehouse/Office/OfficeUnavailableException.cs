using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>The office's file cannot be read or written just now; the text says what to do.</summary>
public sealed class OfficeUnavailableException(Label text, Exception inner) : IOException($"{text.Zh}{text.En}", inner)
{
    public Label Text { get; } = text;
}
