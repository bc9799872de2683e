namespace TrainingAnalytics.Benchmarks.Pages;

/// <summary>A page's HTML while it comes in.</summary>
internal sealed class PageText
{
    private byte[] _bytes = new byte[65536];
    private int _length;
    private int _looked;

    /// <summary>When the first card or cell stood in it; null while none does.</summary>
    public double? NumberAt { get; private set; }

    public string? Fault => !Has("</html>"u8) ? "not whole" : Has("class=\"failed\""u8) ? "a tile failed" : NumberAt is null ? "no number" : null;

    public async Task<bool> Read(Stream body)
    {
        if (_length == _bytes.Length) Array.Resize(ref _bytes, _length * 2);
        var read = await body.ReadAsync(_bytes.AsMemory(_length));
        _length += read;
        return read > 0;
    }

    public void Look(double now)
    {
        if (NumberAt is not null) return;
        var news = _bytes.AsSpan(_looked, _length - _looked);
        if (news.IndexOf("class=\"value"u8) >= 0 || news.IndexOf("<td"u8) >= 0) NumberAt = now;
        // What is cut in two between reads is looked at again.
        _looked = Math.Max(0, _length - 16);
    }

    private bool Has(ReadOnlySpan<byte> text) => _bytes.AsSpan(0, _length).IndexOf(text) >= 0;
}
