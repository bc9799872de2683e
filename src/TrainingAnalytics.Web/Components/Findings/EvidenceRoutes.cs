using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Reports.Evidence;
using TrainingAnalytics.Web.Components.Layout;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Start;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>Evidence files: one finding or a selection, masked; one finding in clear by a form with a reason.</summary>
public static class EvidenceRoutes
{
    private const string Forms = "{form:regex(^(xlsx|zip)$)}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/findings/evidence." + Forms, SendSelection);
        app.MapGet("/findings/{id}/evidence." + Forms, SendOne);
        app.MapPost("/findings/{id}/evidence", SendInClear);
        // Whoever changes the language of a refusal comes to the finding.
        app.MapGet("/findings/{id}/evidence", (string id, [FromServices] Reader reader) => Results.LocalRedirect(reader.Link(Finding(id))));
    }

    public static string Finding(string id) => $"/findings/{Uri.EscapeDataString(id)}";

    private static IResult SendOne(House house, [FromServices] Reader reader, string id, string form) =>
        Send(house, reader, _ => EvidenceOrder.Of(id, Form(form), reader.Texts.Language));

    private static IResult SendInClear(House house, [FromServices] Reader reader, string id, [FromForm] string? form, [FromForm] string? why) =>
        Send(house, reader, _ => EvidenceOrder.Of(id, Form(form), reader.Texts.Language) with { UnmaskWhy = why ?? "" });

    private static IResult SendSelection(House house, [FromServices] Reader reader, string form) =>
        Send(house, reader, visit => EvidenceChoice.Of(visit, reader.Query, Form(form)));

    private static IResult Send(House house, Reader reader, Func<FindingsVisit, EvidenceOrder> asked)
    {
        using var visit = FindingsDoor.Open(house, reader);
        if (visit is null) return NoticeAnswer.Of(reader.Texts["evidence.refused"], reader.Texts["forbidden.page"], reader.Link(reader.Home), reader.Texts[$"back.{reader.Home[1..]}"]);
        var order = asked(visit);
        var file = house.Evidence.Export(visit.Version, visit.Facts, Sayings(visit), new Actor(visit.Account, visit.Viewer), order);
        return file.Bytes is { } bytes ? Results.File(bytes, Type(order.Form), file.Name) : Refused(reader, order, file.Refusal!.In(reader.Texts.Language));
    }

    private static RazorComponentResult<NoticeAnswer> Refused(Reader reader, EvidenceOrder order, string why) =>
        NoticeAnswer.Of(reader.Texts["evidence.refused"], why, reader.Link(order.Finding is { } id ? Finding(id) : "/findings"), reader.Texts["evidence.back"]);

    private static EvidenceSayings Sayings(FindingsVisit visit) =>
        new(visit.Words.Sentence, fact => $"{visit.Words.Fields.Name(fact.Name)}: {visit.Words.Fields.Value(fact)}");

    private static EvidenceForm Form(string? form) => form == "zip" ? EvidenceForm.Zip : EvidenceForm.Xlsx;

    private static string Type(EvidenceForm form) =>
        form == EvidenceForm.Zip ? "application/zip" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
