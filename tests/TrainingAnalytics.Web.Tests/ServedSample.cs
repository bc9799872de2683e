namespace TrainingAnalytics.Web.Tests;

/// <summary>The server on a sample of its own: its office may be written into, and broken.</summary>
public sealed class ServedSample : IAsyncLifetime
{
    private ServedSite? _site;

    public SampleHouse Sample { get; } = new();

    public async ValueTask InitializeAsync() => _site = await ServedSite.Start(Sample.House, "--AskBeforehand", "false");

    public Task<HttpResponseMessage> Get(string account, string address) => _site!.Get(account, address);

    public async ValueTask DisposeAsync()
    {
        if (_site is not null) await _site.DisposeAsync();
        Sample.Dispose();
    }
}
