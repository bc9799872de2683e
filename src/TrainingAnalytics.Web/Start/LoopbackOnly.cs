using System.Net;

namespace TrainingAnalytics.Web.Start;

/// <summary>
/// The demo accounts have no passwords, so nobody but this machine may reach the server: any other address,
/// wherever it was set, is refused before anything listens.
/// </summary>
public static class LoopbackOnly
{
    public const string Home = "http://localhost:5080";

    /// <summary>What to tell whoever asked for an address that others can reach; null if all is well.</summary>
    public static string? Refusal(string[] args)
    {
        var asked = Addresses(Settings(args)).ToList();
        return asked.Find(address => !IsLoopback(address)) is not { } open ? null :
            $"""
            拒绝启动：演示账号没有密码，服务只能监听本机地址，不能监听 {open}。请使用 {Home} 或 --urls http://127.0.0.1:端口。
            Refused: the demo accounts have no passwords, so only loopback addresses may be served, not {open}. Use {Home} or --urls http://127.0.0.1:PORT.
            """;
    }

    /// <summary>The addresses to listen on: what was asked for, else our own.</summary>
    public static IEnumerable<string> Chosen(IConfiguration settings) =>
        Addresses(settings).DefaultIfEmpty(Home);

    private static IConfiguration Settings(string[] args) => new ConfigurationBuilder()
        .AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables()
        .AddCommandLine(args).Build();

    private static IEnumerable<string> Addresses(IConfiguration settings) =>
        (settings["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Concat(settings.GetSection("Kestrel:Endpoints").GetChildren().Select(one => one["Url"] ?? "").Where(url => url.Length > 0));

    private static bool IsLoopback(string address)
    {
        // Kestrel reads * and + as every address; Uri cannot.
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return false;
        }

        return uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }
}
