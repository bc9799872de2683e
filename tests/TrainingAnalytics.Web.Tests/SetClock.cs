namespace TrainingAnalytics.Web.Tests;

/// <summary>A clock that goes on when a test says so.</summary>
internal sealed class SetClock : TimeProvider
{
    public long Now { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Now;
}
