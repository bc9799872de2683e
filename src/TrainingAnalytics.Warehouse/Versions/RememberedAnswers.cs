using System.Collections.Concurrent;
using System.Text.Json;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>What one version has answered: it never changes, so the same is asked once, however many ask it at the same time.</summary>
internal sealed class RememberedAnswers
{
    // What is asked of a version beforehand is some 700 tables of the sample's.
    private const int Kept = 5000;

    private readonly ConcurrentDictionary<string, Lazy<ArrowTable>> _answers = new(StringComparer.Ordinal);

    public ArrowTable Of(string sql, object?[] parameters, Func<ArrowTable> ask)
    {
        if (_answers.Count >= Kept) _answers.Clear();
        var key = JsonSerializer.Serialize(parameters) + sql;
        var answer = _answers.GetOrAdd(key, _ => new(ask));
        try
        {
            return answer.Value;
        }
        catch
        {
            // What failed is asked again.
            _answers.TryRemove(KeyValuePair.Create(key, answer));
            throw;
        }
    }
}
