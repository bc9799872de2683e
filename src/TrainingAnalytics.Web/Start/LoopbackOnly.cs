using System.Net;

namespace TrainingAnalytics.Web.Start;

/// <summary>
/// The demo accounts have no passwords, so nobody but this machine may reach the server: any other address,
/// wherever it was set, is refused before anything listens.
/// </summary>
public static class LoopbackOnly
{
    public const string Home = "http://localhost:5080";

    /// <summary>What to tell whoever asked for an address that others can reach, in whatever the server is configured by; null if all is well.</summary>
    public static string? Refusal(IConfiguration settings) => Refusal(Named(settings) is { Count: > 0 } named ? named : Ports(settings));

    /// <summary>The same of the addresses themselves.</summary>
    public static string? Refusal(IEnumerable<string> addresses) =>
        addresses.FirstOrDefault(address => !IsLoopback(address)) is not { } open ? null :
            $"""
            拒绝启动：演示账号没有密码，服务只能监听本机地址，不能监听 {open}。请使用 {Home} 或 --urls http://127.0.0.1:端口。
            Refused: the demo accounts have no passwords, so only loopback addresses may be served, not {open}. Use {Home} or --urls http://127.0.0.1:PORT.
            """;

    /// <summary>The addresses to listen on: what was asked for, else our own.</summary>
    public static IEnumerable<string> Chosen(IConfiguration settings) => Named(settings).DefaultIfEmpty(Home);

    private static List<string> Named(IConfiguration settings) =>
    [
        .. Parts(settings["urls"]),
        .. settings.GetSection("Kestrel:Endpoints").GetChildren().Select(one => one["Url"] ?? "").Where(url => url.Length > 0),
    ];

    // A port without an address is a port of every address.
    private static List<string> Ports(IConfiguration settings) =>
    [
        .. Parts(settings["http_ports"]).Select(port => $"http://*:{port}"),
        .. Parts(settings["https_ports"]).Select(port => $"https://*:{port}"),
    ];

    private static string[] Parts(string? list) => (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Read as Kestrel reads it: what it takes neither for localhost nor for an IP address, it opens to everybody.
    private static bool IsLoopback(string address)
    {
        try
        {
            var host = BindingAddress.Parse(address).Host;
            return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
