using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Versions;

public sealed class BuildLockTests : IDisposable
{
    private readonly TemporaryWarehouse _warehouse = new();

    [Fact]
    public void Take_HeldByAnother_SaysWhoAndSinceWhen()
    {
        using var first = BuildLock.Take(_warehouse.Folder, TimeSpan.Zero);
        string? told = null;
        var refused = Assert.Throws<BuildLockedException>(() => BuildLock.Take(_warehouse.Folder, TimeSpan.FromMilliseconds(150), who => told = who));
        Assert.StartsWith($"process {Environment.ProcessId} since 20", refused.Owner, StringComparison.Ordinal);
        Assert.Equal(refused.Owner, told);
    }

    [Fact]
    public async Task Take_GivenBackMeanwhile_Waits()
    {
        var first = BuildLock.Take(_warehouse.Folder, TimeSpan.Zero);
        var second = Task.Run(() => BuildLock.Take(_warehouse.Folder, TimeSpan.FromSeconds(10)));
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public void Take_FileLeftByADeadProcess_IsNoLock()
    {
        File.WriteAllText(_warehouse.Folder.BuildLock, "");
        File.WriteAllText(_warehouse.Folder.BuildOwner, "process 1 since 2020-01-01 00:00:00Z");
        using var taken = BuildLock.Take(_warehouse.Folder, TimeSpan.Zero);
        Assert.Contains($"process {Environment.ProcessId} ", File.ReadAllText(_warehouse.Folder.BuildOwner), StringComparison.Ordinal);
    }

    public void Dispose() => _warehouse.Dispose();
}
