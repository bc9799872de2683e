using System.Collections.Immutable;
using TrainingAnalytics.Web.Components.Glossary;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>What every metric, word and code means, for everybody who signs in.</summary>
public sealed partial class GlossaryPage
{
    private GlossaryView? _view;

    // The address with what is looked for: a link to a part must not lose it.
    private string Here => Reader.Path + (_view!.Find.Length == 0 ? "" : $"?{GlossaryView.Key}={Uri.EscapeDataString(_view.Find)}")
        + (Reader.Texts.Language != "en" ? "" : _view.Find.Length == 0 ? "?lang=en" : "&lang=en");

    private IEnumerable<(string Place, ImmutableArray<CodeList> Lists)> Lists =>
        new[] { ("dimensions", _view!.Dimensions), ("codes", _view.Codes) }.Where(part => !part.Item2.IsEmpty);

    private IEnumerable<(string Place, string Title, int Count)> Parts => new[] { ("metrics", _view!.Metrics.Length) }
        .Concat(_view.Words.Select(group => (group.Group, group.Entries.Length)))
        .Concat(Lists.Select(part => (part.Place, part.Lists.Length)))
        .Where(part => part.Item2 > 0)
        .Select(part => (part.Item1, Reader.Texts[$"glossary.{part.Item1}"], part.Item2));

    protected override void OnInitialized()
    {
        _view = GlossaryView.Open(House, Reader);
        if (_view is null) Reader.Status(StatusCodes.Status403Forbidden);
    }
}
