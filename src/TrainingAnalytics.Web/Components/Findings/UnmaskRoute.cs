using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Start;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>Answers the form of <see cref="PersonCell"/>: the clear value is in this one answer, which nobody keeps, and in no address.</summary>
public static class UnmaskRoute
{
    private const string Path = "/findings/{id}/person";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Path, Show);
        // Whoever changes the language or loads the answer again comes to the finding: the person is not shown twice for one reason.
        app.MapGet(Path, (string id, [FromServices] Reader reader) => Results.LocalRedirect(reader.Link(EvidenceRoutes.Finding(id))));
    }

    public static string Address(string findingId) => $"/findings/{Uri.EscapeDataString(findingId)}/person";

    private static RazorComponentResult<UnmaskedAnswer> Show(House house, [FromServices] Reader reader, string id, [FromForm] string? person, [FromForm] string? why)
    {
        if (reader.Viewer is not { SeesFindings: true } viewer) return Answer(id, null, StatusCodes.Status403Forbidden);
        using var version = house.Shown.Current();
        var unmasked = house.Unmask.Show(version, new Actor(reader.Account, viewer), id, person ?? "", why ?? "");
        return Answer(id, unmasked, unmasked.Person is null ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK);
    }

    private static RazorComponentResult<UnmaskedAnswer> Answer(string id, Unmasked? unmasked, int status) => new(
        new Dictionary<string, object?> { [nameof(UnmaskedAnswer.FindingId)] = id, [nameof(UnmaskedAnswer.Unmasked)] = unmasked })
    {
        StatusCode = status,
        PreventStreamingRendering = true,
    };
}
