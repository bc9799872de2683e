using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using MudBlazor.Services;
using TrainingAnalytics.Web.Components;
using TrainingAnalytics.Web.Components.Access;
using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Components.Loads;
using TrainingAnalytics.Web.Components.Sampling;
using TrainingAnalytics.Web.Exports;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Start;

namespace TrainingAnalytics.Web;

/// <summary>The server, put together.</summary>
public static class Site
{
    /// <summary>Everything that the server may be configured by, read: its file, the environment and the arguments.</summary>
    public static WebApplicationBuilder Prepare(string[] args) =>
        WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

    public static WebApplication Build(WebApplicationBuilder builder, House house)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls([.. LoopbackOnly.Chosen(builder.Configuration)]);
        // Once: an address that is written into the file later is one that nobody has judged.
        builder.WebHost.ConfigureKestrel((context, kestrel) => kestrel.Configure(context.Configuration.GetSection("Kestrel"), reloadOnChange: false));
        // Only our own names: a foreign page must not reach this server under a name of its choosing.
        builder.Configuration["AllowedHosts"] = "localhost;127.0.0.1;[::1]";
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddParts(builder.Services, house);
        // Only who measures what a page asks turns it off.
        if (builder.Configuration.GetValue("AskBeforehand", true)) builder.Services.AddHostedService<NewVersions>();
        return Map(builder.Build());
    }

    private static void AddParts(IServiceCollection parts, House house)
    {
        parts.AddSingleton(house);
        parts.AddSingleton(new Readers(TimeProvider.System));
        parts.AddScoped<Reader>();
        parts.AddRazorComponents();
        parts.AddMudServices();
        // Chinese stands in the HTML as itself, not as character references three times as long.
        parts.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        parts.AddHttpContextAccessor();
        parts.AddCascadingAuthenticationState();
        parts.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(DemoCookie.Set);
        parts.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        parts.AddResponseCompression(compression => compression.EnableForHttps = false);
    }

    private static WebApplication Map(WebApplication app)
    {
        app.Use(app.Services.GetRequiredService<Readers>().Count);
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseResponseCompression();
        app.Use(SafeHeaders.Add);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        SignInRoutes.Map(app);
        var files = FileAnswers.Of(app);
        ExportRoutes.Map(files);
        LoadsRoute.Map(files);
        SampleRoute.Map(files);
        UnmaskRoute.Map(files);
        EvidenceRoutes.Map(files);
        AccessRoute.Map(files);
        FindingMoneyRoute.Map(files);
        app.MapRazorComponents<App>();
        return app;
    }
}
