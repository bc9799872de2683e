using System.Globalization;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Web.SignIn;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>What somebody filled in for a step, out of the posted form.</summary>
public sealed class WorkInput(Reader reader, FindingView view)
{
    public const string Why = "why", LastStep = "last", Assignee = "assignee", Conclusion = "conclusion", Amount = "amount", Checked = "checked";

    public StepInput Of(WorkAction action) => new(
        action == WorkAction.Conclude ? WithChecks(reader.Typed(Why)) : reader.Typed(Why),
        long.TryParse(reader.Typed(LastStep), CultureInfo.InvariantCulture, out var last) ? last : 0,
        reader.Typed(Assignee),
        OfficeCode.Parse<Conclusion>(reader.Typed(Conclusion)),
        decimal.TryParse(reader.Typed(Amount), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var yuan) ? yuan : null);

    // Which innocent explanations were looked into belongs to the reason of a conclusion; without a reason it is none.
    private string WithChecks(string why)
    {
        if (why.Trim().Length == 0 || view.Story is not { Innocent.IsEmpty: false } story) return why;
        var ticked = reader.TypedAll(Checked);
        var explanations = story.Innocent.Select((label, i) => (Text: label.In(reader.Texts.Language), IsChecked: ticked.Contains(i.ToString(CultureInfo.InvariantCulture)))).ToList();
        return $"{why.Trim()}\n{Said("findings.checked", explanations.Where(one => one.IsChecked))}\n{Said("findings.unchecked", explanations.Where(one => !one.IsChecked))}";
    }

    private string Said(string key, IEnumerable<(string Text, bool IsChecked)> explanations) =>
        reader.Texts.Say(key, string.Join(reader.Texts["findings.and"], explanations.Select(one => one.Text)) is { Length: > 0 } all ? all : reader.Texts["findings.nothing"]);
}
