using System.CommandLine;
using System.Globalization;
using TrainingAnalytics.Warehouse.Samples;

namespace TrainingAnalytics.Cli.Verbs;

/// <summary>generate --out DIR: synthetic extracts with planted anomalies and their answer key.</summary>
internal static class GenerateVerb
{
    public static Command Create(CommonOptions common)
    {
        var output = new Option<string>("--out") { Description = "写入的文件夹。The folder to write to.", Required = true, HelpName = "DIR" };
        var trainings = new Option<int>("--trainings") { Description = "培训人次。How many trainings.", DefaultValueFactory = _ => SampleFolder.DefaultTrainings };
        var seed = new Option<int>("--seed") { Description = "随机种子；同一种子写出同样的文件。The same seed writes the same files.", DefaultValueFactory = _ => 1 };
        trainings.Validators.Add(given =>
        {
            // GetValue throws for what is no number.
            if (given.Tokens is [var text] && !(int.TryParse(text.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) && count > 0)) given.AddError("--trainings：应为正整数。Expected a positive number.");
        });
        return common.Runs(
            new Command("generate", "生成模拟数据（含异常样例及答案）。Write synthetic extracts with planted anomalies and their answer key.") { output, trainings, seed },
            (parsed, context) => Run(context, parsed.GetRequiredValue(output), parsed.GetValue(trainings), parsed.GetValue(seed)));
    }

    private static int Run(VerbContext context, string output, int trainings, int seed)
    {
        if (trainings < SampleFolder.FewestTrainings)
            context.Say($"异常样例需要至少 {SampleFolder.FewestTrainings} 人次，按此数生成。", $"The planted cases need {SampleFolder.FewestTrainings} trainings: so many are written.");
        SampleFolder.Write(new DirectoryInfo(output), Math.Max(trainings, SampleFolder.FewestTrainings), seed);
        context.Say($"已写入 {output}。", $"Written to {output}.");
        return ExitStatus.Done;
    }
}
