using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using MudBlazor.Services;
using TrainingAnalytics.Warehouse;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Start;
using TrainingAnalytics.Web.Tests;

[assembly: AssemblyFixture(typeof(BuiltFindings))]

namespace TrainingAnalytics.Web.Tests;

/// <summary>A warehouse built from the sample with its findings, and an office of its own.</summary>
public sealed class BuiltFindings : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), "ta-web-tests", Guid.NewGuid().ToString("n"));

    public BuiltFindings()
    {
        var product = ProductFiles.Find();
        var folder = new WarehouseFolder(_root);
        new Pipeline(new BuildOrder(folder, product, [Path.Combine(product.Root, "data-samples", "good")])).Build();
        House = new House(product, folder);
    }

    public House House { get; }

    public static Viewer Supervisor { get; } = new(Role.Supervisor, ["540100", "540200"]);

    /// <summary>What bUnit needs to render a page for this account at this address, with what was posted to it.</summary>
    public BunitContext For(string account, string path, string query = "", Dictionary<string, StringValues>? posted = null)
    {
        var person = DemoAccount.Find(account)?.Principal("test") ?? new ClaimsPrincipal(new ClaimsIdentity());
        var http = new DefaultHttpContext { User = person };
        (http.Request.Path, http.Request.QueryString) = (path, new QueryString(query));
        if (posted is not null) http.Request.Form = new FormCollection(posted);
        var context = new BunitContext();
        context.Services.AddMudServices();
        context.Services.AddSingleton(House);
        context.Services.AddSingleton<IHttpContextAccessor>(new HttpContextAccessor { HttpContext = http });
        context.Services.AddScoped<Reader>();
        return context;
    }

    public void Dispose()
    {
        House.Dispose();
        Directory.Delete(_root, recursive: true);
    }
}
