namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>The values of a query while it is written: codes and years never become part of its text.</summary>
internal sealed class SqlParameters
{
    private readonly List<object?> _values = [];

    public object?[] Values => [.. _values];

    public string Add(string value) => Place(value);

    public string Add(int value) => Place(value);

    private string Place(object value)
    {
        _values.Add(value);
        return $"${_values.Count}";
    }
}
