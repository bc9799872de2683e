using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TrainingAnalytics.Web.Start;

namespace TrainingAnalytics.Web.Tests;

public sealed class LoopbackOnlyTests(HandMadeRegion region) : IClassFixture<HandMadeRegion>
{
    [Theory]
    [InlineData("urls", "http://localhost:5080")]
    [InlineData("urls", "http://LOCALHOST:5080;http://127.0.0.1:1;http://127.0.0.2:2;http://[::1]:3")]
    [InlineData("Kestrel:Endpoints:One:Url", "http://127.0.0.1:5080")]
    [InlineData("http_ports", "")]
    public void Settings_WithLoopbackAddresses_AreServed(string key, string value) => Assert.Null(LoopbackOnly.Refusal(Settings((key, value))));

    [Theory]
    [InlineData("urls", "http://0.0.0.0:7313", "http://0.0.0.0:7313")]
    [InlineData("URLS", "http://127.0.0.1:1; http://*:2", "http://*:2")]
    [InlineData("urls", "http://[::]:80", "http://[::]:80")]
    [InlineData("urls", "http://localhost.example:80", "http://localhost.example:80")]
    [InlineData("urls", "http://x@localhost:80", "http://x@localhost:80")]
    [InlineData("urls", "nonsense", "nonsense")]
    [InlineData("Kestrel:Endpoints:One:Url", "https://192.0.2.1:443", "https://192.0.2.1:443")]
    [InlineData("http_ports", "8080;8081", "http://*:8080")]
    [InlineData("https_ports", "8443", "https://*:8443")]
    public void Settings_WithAnAddressThatOthersReach_AreRefusedWithIt(string key, string value, string named)
    {
        var refusal = LoopbackOnly.Refusal(Settings((key, value)));

        Assert.Equal($"""
            拒绝启动：演示账号没有密码，服务只能监听本机地址，不能监听 {named}。请使用 http://localhost:5080 或 --urls http://127.0.0.1:端口。
            Refused: the demo accounts have no passwords, so only loopback addresses may be served, not {named}. Use http://localhost:5080 or --urls http://127.0.0.1:PORT.
            """, refusal);
    }

    [Fact]
    public void Settings_WithAnAddressAndAPort_ServeTheAddressAlone()
    {
        var settings = Settings(("urls", "http://127.0.0.1:1"), ("http_ports", "8080"));

        Assert.Null(LoopbackOnly.Refusal(settings));
        Assert.Equal(["http://127.0.0.1:1"], LoopbackOnly.Chosen(settings));
    }

    [Fact]
    public void Addresses_ThatAreServedInFact_AreJudgedAlike()
    {
        Assert.Null(LoopbackOnly.Refusal(["http://127.0.0.1:5080", "http://[::1]:5080"]));
        Assert.Contains(" http://[::]:5080。", LoopbackOnly.Refusal(["http://127.0.0.1:5080", "http://[::]:5080"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_WrittenIntoTheSettingsOfARunningServer_IsNotServed()
    {
        var port = FreePort();
        var builder = Site.Prepare(["--AskBeforehand", "false"]);
        builder.Configuration["Kestrel:Endpoints:One:Url"] = "http://127.0.0.1:0";
        await using var app = Site.Build(builder, region.House);
        await app.StartAsync(TestContext.Current.CancellationToken);

        app.Configuration["Kestrel:Endpoints:Two:Url"] = $"http://127.0.0.1:{port}";
        ((IConfigurationRoot)app.Configuration).Reload();

        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        using var client = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(() => client.ConnectAsync("127.0.0.1", port, TestContext.Current.CancellationToken).AsTask());
    }

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))).Build();

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
