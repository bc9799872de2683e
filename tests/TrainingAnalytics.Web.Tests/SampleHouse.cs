using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using TrainingAnalytics.Warehouse;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Start;
using TrainingAnalytics.Web.Tests;

[assembly: AssemblyFixture(typeof(SampleHouse))]

namespace TrainingAnalytics.Web.Tests;

/// <summary>A warehouse of the whole sample, with everything that is planted in it: what pages of findings are tested against.</summary>
public sealed class SampleHouse : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), "ta-web-tests", Guid.NewGuid().ToString("n"));

    public SampleHouse()
    {
        var product = ProductFiles.Find();
        var folder = new WarehouseFolder(_root);
        new Pipeline(new BuildOrder(folder, product, [Path.Combine(product.Root, "data-samples", "good")])).Build();
        House = new House(product, folder);
    }

    public House House { get; }

    /// <summary>What bUnit needs to render a page for this account at this address.</summary>
    public BunitContext For(string account, string query = "")
    {
        var person = DemoAccount.Find(account)?.Principal("test") ?? new ClaimsPrincipal(new ClaimsIdentity());
        var http = new DefaultHttpContext { User = person };
        http.Request.QueryString = new QueryString(query);
        var context = new BunitContext();
        context.Services.AddMudServices();
        context.Services.AddSingleton(House);
        context.Services.AddSingleton<IHttpContextAccessor>(new HttpContextAccessor { HttpContext = http });
        context.Services.AddScoped<Reader>();
        return context;
    }

    /// <summary>One value of the version, by hand.</summary>
    public string One(string sql)
    {
        using var version = House.Shelf.Current();
        var row = version.Query(sql).Rows().Single();
        return row.Text("one")!;
    }

    public void Dispose()
    {
        House.Dispose();
        Directory.Delete(_root, recursive: true);
    }
}
