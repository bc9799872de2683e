using System.Diagnostics;
using System.Text;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Tests.Models;
using TrainingAnalytics.Warehouse.Tests.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Cli;

/// <summary>The built program itself: what only a process has, its exit status and its bytes.</summary>
public sealed class ExecutableTests : IDisposable
{
    private readonly TemporaryWarehouse _warehouse = new();

    [Fact]
    public void Run_Query_WritesPlainUtf8AndEndsWithZero()
    {
        _warehouse.Publish(1, "create table t as select '拉萨市' as name");
        var (status, bytes) = Run("query", "select name from t", "--format", "csv");
        Assert.Equal(0, status);
        Assert.Equal("name\r\n拉萨市\r\n"u8.ToArray(), bytes);
    }

    [Fact]
    public void Check_ProductWithAFault_NamesItAndIsDoneWithFaults()
    {
        using var product = new TemporaryProduct();
        product.Model("core.a", "select id from core.gone");
        var (status, results) = Run(product.Files.Root, ["check", "--format", "json"]);
        Assert.Equal(1, status);
        Assert.Contains("{\"file\":\"sql/core/a.sql\",\"line\":3,\"found\":\"core.gone, which is no model\",", Encoding.UTF8.GetString(results), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WrongUse_EndsWithTwo() => Assert.Equal(2, Run("nonsense").Status);

    public void Dispose() => _warehouse.Dispose();

    private (int Status, byte[] Results) Run(params string[] arguments) => Run(null, arguments);

    private (int Status, byte[] Results) Run(string? product, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "training-analytics.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TRAINING_ANALYTICS_WAREHOUSE"] = _warehouse.Folder.Root;
        if (product is not null) start.Environment[ProductFiles.Variable] = product;
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using var results = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(results);
        process.WaitForExit();
        return (process.ExitCode, results.ToArray());
    }
}
