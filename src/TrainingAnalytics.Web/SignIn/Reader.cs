using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.SignIn;

/// <summary>Who reads this page and in which language; one a request.</summary>
public sealed class Reader(IHttpContextAccessor http)
{
    private HttpContext Http => http.HttpContext!;

    public TextBook Texts { get; } = TextBook.For(http.HttpContext!.Request.Query["lang"]);

    public NumberWords Numbers => field ??= new NumberWords(Texts);

    /// <summary>Null before signing in.</summary>
    public Viewer? Viewer => DemoAccount.ViewerOf(Http.User);

    /// <summary>Empty before signing in.</summary>
    public string Account => Http.User.Identity?.Name ?? "";

    /// <summary>Where somebody of this role works, without the language.</summary>
    public string Home => Viewer switch
    {
        { SeesMetrics: false, SeesLoads: true } => "/loads",
        { SeesMetrics: false, SeesAccessLog: true } => "/access",
        _ => "/overview",
    };

    /// <summary>What was typed into a field of the posted form; empty where none was posted.</summary>
    public string Typed(string field) => Http.Request.HasFormContentType ? Http.Request.Form[field].ToString() : "";

    /// <summary>What was ticked.</summary>
    public IReadOnlyList<string?> TypedAll(string field) => Http.Request.HasFormContentType ? Http.Request.Form[field] : [];

    public IQueryCollection Query => Http.Request.Query;

    public string Path => Http.Request.Path;

    /// <summary>The same address in the other language; everything else stays.</summary>
    public string OtherLanguage()
    {
        var kept = Query.Where(one => one.Key != "lang")
            .SelectMany(one => one.Value.Select(value => $"{Uri.EscapeDataString(one.Key)}={Uri.EscapeDataString(value ?? "")}"));
        var all = Texts.Language == "en" ? kept : kept.Append("lang=en");
        return string.Join('&', all) is { Length: > 0 } query ? $"{Path}?{query}" : Path;
    }

    /// <summary>This address without what is empty in it; null where nothing is.</summary>
    public string? WithoutEmpty()
    {
        var kept = Query.SelectMany(one => one.Value, (one, value) => (one.Key, Value: value ?? "")).Where(one => one.Value.Length > 0).ToList();
        return kept.Count == Query.Sum(one => one.Value.Count) ? null : Path + QueryString.Create(kept.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)));
    }

    /// <summary>An address of ours that keeps the language.</summary>
    public string Link(string address) =>
        Texts.Language == "en" ? address + (address.Contains('?') ? '&' : '?') + "lang=en" : address;

    /// <summary>An error page has a status of its own.</summary>
    public void Status(int code)
    {
        if (Http.Response.HasStarted) return;
        // Of a page that says 404 before it is written the framework writes nothing, so that some other page may be shown in its
        // place. Ours say themselves what there is not.
        if (code == StatusCodes.Status404NotFound) Http.Response.OnStarting(() => Task.FromResult(Http.Response.StatusCode = code));
        else Http.Response.StatusCode = code;
    }
}
