using TrainingAnalytics.Warehouse.Samples.Files;

namespace TrainingAnalytics.Warehouse.Samples.Planted;

internal sealed record Answer(string Pattern, string RecordKind, string RecordKey, bool Planted);

/// <summary>What a pattern must find, and the look-alikes that it must leave alone.</summary>
internal sealed class AnswerKey
{
    private static readonly Sheet Sheet = new("answers", "answers", "pattern=pattern record_kind=record_kind record_key=record_key label=label");
    private readonly Dictionary<(string, string, string), Answer> _answers = [];

    public IEnumerable<Answer> All => _answers.Values;

    public void Planted(string pattern, params IEnumerable<Enrolment> records) => Add(pattern, true, records.Select(Of));
    public void Innocent(string pattern, params IEnumerable<Enrolment> records) => Add(pattern, false, records.Select(Of));
    public void Planted(string pattern, params IEnumerable<ClassRun> records) => Add(pattern, true, records.Select(Of));
    public void Innocent(string pattern, params IEnumerable<ClassRun> records) => Add(pattern, false, records.Select(Of));
    public void Planted(string pattern, params IEnumerable<Payment> records) => Add(pattern, true, records.Select(Of));
    public void Innocent(string pattern, params IEnumerable<Payment> records) => Add(pattern, false, records.Select(Of));
    public void Planted(string pattern, params IEnumerable<Certificate> records) => Add(pattern, true, records.Select(Of));
    public void Innocent(string pattern, params IEnumerable<Certificate> records) => Add(pattern, false, records.Select(Of));
    public void Planted(string pattern, params IEnumerable<Institution> records) => Add(pattern, true, records.Select(Of));
    public void Innocent(string pattern, params IEnumerable<Institution> records) => Add(pattern, false, records.Select(Of));
    public void Planted(string pattern, params IEnumerable<Teacher> records) => Add(pattern, true, records.Select(Of));
    public void Innocent(string pattern, params IEnumerable<Teacher> records) => Add(pattern, false, records.Select(Of));

    public void Write(DirectoryInfo folder)
    {
        using var file = new CsvFile(Path.Combine(folder.FullName, "answers.csv"), CsvShape.Plain, Sheet);
        foreach (var answer in _answers.Values)
            file.Text(answer.Pattern).Text(answer.RecordKind).Text(answer.RecordKey).Text(answer.Planted ? "planted" : "innocent").End();
    }

    private static (string, string) Of(Enrolment record) => ("registry", record.Key);
    private static (string, string) Of(ClassRun record) => ("class", record.Code);
    private static (string, string) Of(Payment record) => ("payment", record.Number);
    private static (string, string) Of(Certificate record) => ("certificate", $"{record.Kind.English}/{record.Number}");
    private static (string, string) Of(Institution record) => ("institution", record.Code);
    private static (string, string) Of(Teacher record) => ("teacher", record.Code);

    private void Add(string pattern, bool planted, IEnumerable<(string Kind, string Key)> records)
    {
        foreach (var (kind, key) in records)
        {
            if (_answers.TryGetValue((pattern, kind, key), out var known) && known.Planted != planted)
                throw new InvalidOperationException($"{pattern}: {kind} {key} cannot be planted and innocent.");
            _answers[(pattern, kind, key)] = new Answer(pattern, kind, key, planted);
        }
    }
}
