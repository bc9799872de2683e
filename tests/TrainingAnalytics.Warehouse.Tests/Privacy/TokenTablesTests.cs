using System.Text;
using CsCheck;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Tests.Privacy;

public sealed class TokenTablesTests
{
    [Fact]
    public void Texts_OfAnyLengthAndOrder_AreFoundAsADictionaryFindsThem() => Gen.String.List[0, 400].Sample(texts =>
    {
        var (table, known) = (new TextTokens(), new Dictionary<string, UInt128>());
        foreach (var (text, i) in texts.Select((text, i) => (text, i)))
        {
            var (bytes, token) = (Encoding.UTF8.GetBytes(text), (UInt128)(uint)i + 1);
            var same = Encoding.UTF8.GetString(bytes);
            Assert.Equal(known.TryGetValue(same, out var expected), table.TryFind(bytes, out var found));
            Assert.Equal(expected, found);
            Assert.Equal(known.TryAdd(same, token), table.TryAdd(bytes, token));
        }

        Assert.All(known, one => Assert.True(table.TryFind(Encoding.UTF8.GetBytes(one.Key), out var found) && found == one.Value));
    }, iter: 300);

    [Fact]
    public void People_WhoseIdsFollowEachOther_AreFoundAgain()
    {
        var table = new PersonTokens();

        for (var id = 54990019800101000ul; id < 54990019800131000ul; id++) Assert.True(table.TryAdd(id, id));

        for (var id = 54990019800101000ul; id < 54990019800131000ul; id++) Assert.True(table.TryFind(id, out var token) && token == id && !table.TryAdd(id, 1));
        Assert.False(table.TryFind(54990019800131000ul, out _));
    }

    [Fact]
    public async Task Tokens_ThatCanBeFound_ArePendingAlready()
    {
        var (people, texts, pending) = (new PersonTokens(), new TextTokens(), 0);
        var adding = Task.Run(() =>
        {
            for (var id = 1ul; id <= 200_000; id++)
            {
                people.TryAdd(id, id, () => Interlocked.Increment(ref pending));
                texts.TryAdd(BitConverter.GetBytes(id), id, () => Interlocked.Increment(ref pending));
            }
        }, TestContext.Current.CancellationToken);

        for (var id = 1; id <= 200_000; id++)
        {
            while (!people.TryFind((ulong)id, out _)) Thread.SpinWait(1);
            Assert.InRange(Volatile.Read(ref pending), (2 * id) - 1, 400_000);
            while (!texts.TryFind(BitConverter.GetBytes((ulong)id), out _)) Thread.SpinWait(1);
            Assert.InRange(Volatile.Read(ref pending), 2 * id, 400_000);
        }

        await adding;
        Assert.False(people.TryAdd(1, 1, () => pending++));
        Assert.False(texts.TryAdd(BitConverter.GetBytes(1ul), 1, () => pending++));
        Assert.Equal(400_000, pending);
    }

    [Fact]
    public void Texts_AddedByManyAtOnce_HaveOneTokenEach()
    {
        var table = new TextTokens();

        var added = Enumerable.Range(0, 40_000).AsParallel().WithDegreeOfParallelism(4).Count(i => table.TryAdd(BitConverter.GetBytes(i % 10_000), (UInt128)(uint)i));

        Assert.Equal(10_000, added);
        Assert.All(Enumerable.Range(0, 10_000), i => Assert.True(table.TryFind(BitConverter.GetBytes(i), out var token) && (int)token % 10_000 == i));
    }
}
