using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>
/// The table that an answer is a part of: its filters are dimensions of it, and the counts that its shares are judged by
/// are metrics. A filter shows a cell of it, so whoever filters again reads it again and asks nothing.
/// </summary>
internal sealed class WholeTable
{
    private readonly OpenVersion _version;
    private readonly AskedQuestion _asked;
    private readonly ImmutableArray<Filter> _added;
    private readonly ImmutableArray<int> _places;

    public WholeTable(OpenVersion version, AskedQuestion asked)
    {
        (_version, _asked) = (version, asked);
        _added = [.. asked.Filters.Where(filter => !asked.IsBy(filter.Dimension) && !IsUntil(filter))];
        Question = Widened();
        _places = CountTable.Places(Question);
        Rows = AnswerRow.Read(version, Question);
    }

    public AskedQuestion Question { get; }

    public ImmutableArray<AnswerRow> Rows { get; }

    public static bool IsUntil(Filter filter) => filter.Dimension == Dimensions.Until;

    /// <summary>The answer's rows. Places that have nothing but a target are no part of the table: an answer with targets is asked for.</summary>
    public ImmutableArray<AnswerRow> Answer()
    {
        if (_asked.Target || AnswerRow.IsLater(_asked) || !HasSameGroups()) return AnswerRow.Read(_version, _asked);
        var values = _asked.Metrics.Select(metric => Question.Metrics.IndexOf(metric)).ToArray();
        ImmutableArray<AnswerRow> part = [.. Rows.Where(IsAsked).Select(row => Asked(row, values))];
        // Without a dimension there is one row, even of nothing.
        return part.IsEmpty && _asked.By.IsEmpty ? AnswerRow.Read(_version, _asked) : part;
    }

    /// <summary>Where a row of the answer stands in the table.</summary>
    public string Place(AnswerRow row) => Key(Codes(row));

    /// <summary>Where it stands with the dimensions in the order in which they are judged.</summary>
    public string JudgedPlace(AnswerRow row)
    {
        var codes = Codes(row);
        return Key([.. _places.Select(place => codes[place])]);
    }

    public static string Key(string?[] codes) => string.Join('\n', codes);

    private string?[] Codes(AnswerRow row) => [.. row.Codes, .. _added.Select(filter => filter.Code)];

    // A share is judged by the count in it, and that by what it is a part of; the share stays in the question for its
    // groups, in which the count may be 0.
    private AskedQuestion Widened()
    {
        return _asked with
        {
            Metrics = [.. _asked.Metrics.Concat(_asked.Metrics.SelectMany(metric => metric.Judged?.WithWholes ?? [])).Distinct()],
            By = [.. _asked.By, .. _added.Select(filter => new DimensionDefinition(filter.Dimension, new Label("", ""), null))],
            Filters = [.. _asked.Filters.Where(IsUntil)],
            Target = false,
        };
    }

    // A count of other rows than its share's may know groups that the answer does not have.
    private bool HasSameGroups() => Sources(Question).SetEquals(Sources(_asked));

    private static HashSet<(string, string?)> Sources(AskedQuestion question) => [.. question.Metrics.Select(metric => (metric.Mart.Relation, metric.Where))];

    private bool IsAsked(AnswerRow row) => _asked.Filters.Where(filter => !IsUntil(filter)).All(filter => row.Codes[Question.IndexOf(filter.Dimension)] == filter.Code);

    private AnswerRow Asked(AnswerRow row, int[] values) =>
        new(row.Codes[.._asked.By.Length], row.Names, [.. values.Select(value => row.Values[value])]);
}
