using System.CommandLine;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Cli.Verbs;

/// <summary>anomalies: the findings of the current version, or their evidence. Leads, never verdicts: only a person concludes.</summary>
internal static class AnomaliesVerb
{
    public static Command Create(CommonOptions common)
    {
        var pattern = Filter("--pattern", "P", "只取此规则。Only this pattern.");
        var family = Filter("--family", "F", "只取此类别。Only this family, such as money.");
        var severity = Filter("--severity", "S", "只取此严重程度。Only high, medium or low.");
        var region = Filter("--region", "CODE", "地区、地市或县区代码。A region's, prefecture's or county's code.");
        var records = new Option<bool>("--records") { Description = "逐条列出证据。One row for each piece of evidence." };
        var command = new Command("anomalies", "疑点及其证据。Findings and their evidence.") { pattern, family, severity, region, records };
        return common.Runs(command, (parsed, context) => Run(
            context,
            new FindingFilter(parsed.GetValue(pattern), parsed.GetValue(family), parsed.GetValue(severity), parsed.GetValue(region)),
            parsed.GetValue(records)));
    }

    private static Option<string> Filter(string name, string help, string description) => new(name) { Description = description, HelpName = help };

    private static int Run(VerbContext context, FindingFilter filter, bool records)
    {
        using var version = context.Shelf.Current();
        var faults = FindingDesk.FaultsOf(version, filter).ToList();
        foreach (var fault in faults) context.Say($"{fault.Zh}。", $"{fault.En}.");
        if (faults.Count > 0) return ExitStatus.WrongUse;
        context.Show(version, records ? FindingDesk.Records(version, Viewer.Operator, filter) : FindingDesk.Findings(version, Viewer.Operator, filter));
        return ExitStatus.Done;
    }
}
