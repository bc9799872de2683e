using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using MudBlazor.Services;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Start;

namespace TrainingAnalytics.Web.Tests;

/// <summary>What bUnit needs to render a page.</summary>
internal static class PageContext
{
    /// <summary>A page of this house for this account, at this address, with what was posted to it.</summary>
    public static BunitContext For(House house, string account, string path = "", string query = "", Dictionary<string, StringValues>? posted = null)
    {
        var person = DemoAccount.Find(account)?.Principal("test") ?? new ClaimsPrincipal(new ClaimsIdentity());
        var http = new DefaultHttpContext { User = person };
        (http.Request.Path, http.Request.QueryString) = (path, new QueryString(query));
        if (posted is not null) http.Request.Form = new FormCollection(posted);
        var context = new BunitContext();
        context.Services.AddMudServices();
        context.Services.AddSingleton(house);
        context.Services.AddSingleton<IHttpContextAccessor>(new HttpContextAccessor { HttpContext = http });
        context.Services.AddScoped<Reader>();
        return context;
    }
}
