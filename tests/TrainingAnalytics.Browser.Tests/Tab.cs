using Microsoft.Playwright;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>A page of a browser in which somebody has signed in before; closed when the test is done with it.</summary>
public sealed class Tab(IPage page) : IAsyncDisposable
{
    public IPage Page => page;

    public ValueTask DisposeAsync() => new(page.CloseAsync());
}
