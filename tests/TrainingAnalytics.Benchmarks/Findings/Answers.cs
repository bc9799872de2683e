namespace TrainingAnalytics.Benchmarks.Findings;

/// <summary>A sample's answer key: what each pattern must find.</summary>
internal sealed class Answers(DirectoryInfo folder)
{
    private readonly ILookup<string, (string Record, bool IsPlanted)> _answers = File.ReadLines(Path.Combine(folder.FullName, "answers.csv")).Skip(1)
        .Select(line => line.Split(',')).ToLookup(answer => answer[0], answer => ($"{answer[1]} {answer[2]}", answer[3] == "planted"));

    /// <summary>`record_kind record_key` of each.</summary>
    public IReadOnlySet<string> Planted(string pattern) => _answers[pattern].Where(answer => answer.IsPlanted).Select(answer => answer.Record).ToHashSet();

    public IReadOnlySet<string> Innocent(string pattern) => _answers[pattern].Where(answer => !answer.IsPlanted).Select(answer => answer.Record).ToHashSet();
}
