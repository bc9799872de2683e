using Microsoft.AspNetCore.Authentication.Cookies;

namespace TrainingAnalytics.Web.SignIn;

/// <summary>How a signed-in browser is known again.</summary>
public static class DemoCookie
{
    public static void Set(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "training-analytics";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/sign-in";
        options.ReturnUrlParameter = "return";
    }
}
