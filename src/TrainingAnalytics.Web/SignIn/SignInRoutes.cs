using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace TrainingAnalytics.Web.SignIn;

/// <summary>Signing in and out are plain forms with an antiforgery token.</summary>
public static class SignInRoutes
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-in/as", Enter).AllowAnonymous();
        app.MapPost("/sign-out", Leave);
    }

    private static async Task<IResult> Enter(HttpContext http, [FromForm] string account, [FromForm(Name = "return")] string? back)
    {
        if (DemoAccount.Find(account) is not { } known)
        {
            return Results.LocalRedirect("/sign-in");
        }

        await http.SignInAsync(Scheme, known.Principal(Scheme));
        return Results.LocalRedirect(Local(back));
    }

    private static async Task<IResult> Leave(HttpContext http, [FromForm] string? lang)
    {
        await http.SignOutAsync(Scheme);
        return Results.LocalRedirect(lang == "en" ? "/sign-in?lang=en" : "/sign-in");
    }

    // Only a place of this site; "//elsewhere" and "/\elsewhere" are not, nor is what holds a control character
    // or what no header carries.
    private static string Local(string? back) =>
        back is ['/', ..] && !back.Contains('\\') && back.All(char.IsAscii) && RedirectHttpResult.IsLocalUrl(back) ? back : "/";
}
