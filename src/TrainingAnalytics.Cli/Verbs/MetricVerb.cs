using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Cli.Verbs;

/// <summary>metric ID...: numbers by any dimensions, with targets where wanted. The command line is the operator's: nothing is suppressed.</summary>
internal static class MetricVerb
{
    /// <summary>What a metric can be filtered by whatever dashboards/metrics says: part of the contract with scripts.</summary>
    private static readonly ImmutableArray<string> Contract =
    [
        "year", "region", "quarter", "month", "prefecture", "county", "institution", "trainee_group", "training_type",
        "trade_family", "occupation", "skill_level", "source_system", "subsidy_kind", "fund_source",
    ];

    public static Command Create(CommonOptions common)
    {
        var metrics = new Argument<string[]>("ID") { Description = "指标。Metrics, such as trainings_completed.", Arity = ArgumentArity.OneOrMore };
        metrics.Validators.Add(OnlyNames);
        var by = new Option<string[]>("--by") { Description = "分组维度，逗号分隔。Dimensions to group by, with commas between.", HelpName = "DIM,..." };
        var target = new Option<bool>("--target") { Description = "同时给出目标、进度和预测。Targets, pace, status and forecast as well." };
        var filters = Contract.Union(Dimensions()).Append("until").Select(Filter).ToImmutableArray();
        var command = new Command("metric", "指标及其目标、进度和预测。Metrics, with targets, pace and forecast.") { metrics, by, target };
        foreach (var filter in filters) command.Add(filter);
        return common.Runs(command, (parsed, context) => Run(context, new MetricQuestion(
            Listed(parsed.GetRequiredValue(metrics)), Listed(parsed.GetValue(by) ?? []), Given(parsed, filters), parsed.GetValue(target))));
    }

    // A dimension that is added to dashboards/metrics is an option at once. Without the product's files the verb says so when it runs.
    private static IEnumerable<string> Dimensions()
    {
        try
        {
            return MetricCatalogue.DimensionsOf(ProductFiles.Find());
        }
        catch (ProductFilesMissingException)
        {
            return [];
        }
    }

    // Otherwise a misspelt option, and the code after it, would be taken for metrics.
    private static void OnlyNames(ArgumentResult given)
    {
        foreach (var word in given.Tokens.Where(token => token.Value.StartsWith('-')))
            given.AddError($"没有选项 {word.Value}。There is no option {word.Value}.");
    }

    private static Option<string> Filter(string dimension) => new("--" + dimension)
    {
        Description = dimension switch
        {
            "region" => "地区、地市或县区代码。A region's, prefecture's or county's code.",
            "until" => "每年只取到这一天，如 09-30。Of each year only the days up to this one.",
            _ => $"只取此 {dimension}。Only this {dimension}.",
        },
        HelpName = dimension == "until" ? "MM-DD" : "CODE",
    };

    private static ImmutableArray<string> Listed(string[] words) =>
        [.. words.SelectMany(word => word.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static ImmutableDictionary<string, string> Given(ParseResult parsed, ImmutableArray<Option<string>> filters) => filters
        .Select(filter => (Dimension: filter.Name[2..], Code: parsed.GetValue(filter)))
        .Where(filter => filter.Code is not null)
        .ToImmutableDictionary(filter => filter.Dimension, filter => filter.Code!);

    private static int Run(VerbContext context, MetricQuestion question)
    {
        var catalogue = MetricCatalogue.Read(ProductFiles.Find());
        foreach (var fault in catalogue.DefinitionFaults) context.Terminal.Messages.WriteLine(fault);
        using var version = context.Shelf.Current();
        var desk = new MetricDesk(catalogue);
        var faults = desk.FaultsOf(version, Viewer.Operator, question);
        foreach (var fault in faults) context.Say($"{fault.Zh}。", $"{fault.En}.");
        if (!faults.IsEmpty) return ExitStatus.WrongUse;
        context.Show(version, desk.Answer(version, Viewer.Operator, question));
        return catalogue.DefinitionFaults.IsEmpty ? ExitStatus.Done : ExitStatus.DoneWithFaults;
    }
}
