using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Office;

namespace TrainingAnalytics.Web.Components.Access;

/// <summary>Which kind of access and whose: links, so that the address is the whole choice.</summary>
public sealed partial class AccessChoice
{
    private static readonly string[] Kinds = [.. Enum.GetValues<AccessKind>().Select(OfficeCode.Of)];

    [CascadingParameter]
    public required AccessVisit Visit { get; set; }
}
