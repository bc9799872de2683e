namespace TrainingAnalytics.Browser.Tests;

public sealed class LoopbackTests
{
    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://127.0.0.1:0;http://192.0.2.1:0")]
    public async Task Server_OnAnAddressThatOthersReach_IsRefusedWithTheReason(string urls)
    {
        using var server = ServerProcess.Start(urls, Path.Combine(Path.GetTempPath(), "ta-never-made"));

        await Refused(server);
    }

    [Theory]
    [InlineData("""{ "urls": "http://0.0.0.0:0" }""")]
    [InlineData("""{ "http_ports": "7313" }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Everybody": { "Url": "http://*:0" } } } }""")]
    public async Task Server_WhoseSettingsFileOpensItToOthers_IsRefusedWithTheReason(string settings)
    {
        var folder = Directory.CreateTempSubdirectory("ta-settings-");
        try
        {
            using var server = ServerProcess.StartWith(settings, folder.FullName);
            await Refused(server);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Refused(ServerProcess server)
    {
        Assert.Equal(2, await server.Exit());
        Assert.Contains("loopback", server.Said, StringComparison.Ordinal);
        Assert.Contains("演示账号没有密码", server.Said, StringComparison.Ordinal);
    }
}
