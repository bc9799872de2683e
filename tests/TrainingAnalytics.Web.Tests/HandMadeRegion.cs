using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Start;

namespace TrainingAnalytics.Web.Tests;

/// <summary>A published warehouse with a small region made by hand (hand-made-region.sql), and pages rendered from it.</summary>
public sealed class HandMadeRegion : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), "ta-web-tests", Guid.NewGuid().ToString("n"));

    public HandMadeRegion()
    {
        Publish(1);
        House = new House(ProductFiles.Find(), new WarehouseFolder(_root));
    }

    public House House { get; }

    /// <summary>Publishes the region once more, with whatever is said besides.</summary>
    public void Publish(int number, params string[] besides)
    {
        var folder = new WarehouseFolder(_root);
        folder.Create();
        using var shelf = new VersionShelf(folder);
        using var bench = Workbench.ForBuild(folder);
        bench.Execute("create schema meta");
        bench.Execute("create table meta.as_of as select date '2021-09-30' as as_of");
        foreach (var statement in Script().Concat(besides))
        {
            bench.Execute(statement);
        }

        bench.Finish();
        shelf.Publish(bench.BuildingFile, VersionName.Of(new DateOnly(2021, 9, 30), $"{number:x8}"));
    }

    /// <summary>What bUnit needs to render a page for this account at this address.</summary>
    public BunitContext For(string account, string query = "")
    {
        var person = DemoAccount.Find(account)?.Principal("test") ?? new ClaimsPrincipal(new ClaimsIdentity());
        var http = new DefaultHttpContext { User = person };
        http.Request.QueryString = new QueryString(query);
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
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

    private static IEnumerable<string> Script() =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "hand-made-region.sql"))
            .Split(";\n").Where(statement => statement.Trim().Length > 0);
}
