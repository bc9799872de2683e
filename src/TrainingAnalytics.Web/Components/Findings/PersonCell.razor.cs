using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>
/// One person of a finding, masked, with a form that asks for a reason and shows the person in clear, on a page of its own and once.
/// <code>
/// var people = house.People.OfFinding(version, viewer, finding.Id);      // everybody whom the finding concerns, or
/// var people = house.People.Of(version, viewer, keys);                   // by key: subjects of a page of findings
/// &lt;PersonCell FindingId="@finding.Id" Person="@person" /&gt;
/// </code>
/// A sentence takes <c>person.Name</c> as its subject. Who is not in the answer is not this viewer's to see: show nobody.
/// </summary>
public sealed partial class PersonCell
{
    private const int LongestWhy = 500;

    [Parameter, EditorRequired]
    public required string FindingId { get; set; }

    [Parameter, EditorRequired]
    public required MaskedPerson Person { get; set; }
}
