using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Anomalies.Dossiers;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Web.SignIn;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>One supervisor before one finding: what the version says of it, and what has been done about it.</summary>
/// <param name="Dossier">Null where the version has the finding no more.</param>
/// <param name="Under">What it is, or was when it was last worked on.</param>
/// <param name="People">Everybody whom it concerns, masked.</param>
public sealed record FindingView(FindingsVisit Visit, Dossier? Dossier, FindingUnderWork Under, FindingWork Work, IReadOnlyList<MaskedPerson> People)
{
    public PatternStory? Story => Visit.Words.Patterns.ByName.GetValueOrDefault(Under.Pattern);

    public string Status => Dossier is null ? QueueChoice.Withdrawn : OfficeCode.Of(Work.State);

    public Actor Actor => new(Visit.Account, Visit.Viewer);

    public ImmutableArray<WorkAction> Allowed => FindingOffice.Allowed(Actor, Work, Under.PrefectureCode);

    /// <summary>The accounts that may check it.</summary>
    public IEnumerable<string> Checkers => DemoAccount.All
        .Where(account => account.Role == Role.Supervisor && account.Prefectures.Contains(Under.PrefectureCode)).Select(account => account.Name);
}
