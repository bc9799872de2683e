using System.Diagnostics;

namespace TrainingAnalytics.Benchmarks.Pages;

/// <summary>So many viewers, each signed in by itself, who all ask for a page at the same moment, several times.</summary>
internal sealed class Crowd(IReadOnlyList<Session> sessions, Func<string, IReadOnlyList<string>> addresses) : IDisposable
{
    public static readonly string[] Accounts = ["leader", "planner", "supervisor"];

    // Fixed: every run asks for the same pages in the same order.
    private readonly Random _random = new(20_210_930);

    public int Viewers => sessions.Count;

    public static async Task<Crowd> SignIn(string address, int viewers, Func<string, IReadOnlyList<string>> addresses)
    {
        var sessions = new List<Session>();
        for (var i = 0; i < viewers; i++) sessions.Add(await Session.SignIn(address, Accounts[i % Accounts.Length]));
        return new(sessions, addresses);
    }

    public async Task<CrowdFigures> Ask(int rounds)
    {
        var answers = new List<Answered>();
        var clock = new Stopwatch();
        for (var round = 0; round < rounds; round++)
        {
            var pages = sessions.Select(session => Drawn(addresses(session.Account))).ToList();
            clock.Start();
            // A thread each: the first request must not wait for the last to be sent.
            answers.AddRange(await Task.WhenAll(sessions.Zip(pages, (session, page) => Task.Run(() => session.Get(page)))));
            clock.Stop();
        }

        return new(Viewers, Spread.Of(answers.Select(one => one.Number)), Spread.Of(answers.Select(one => one.Whole)),
            answers.Count / clock.Elapsed.TotalSeconds, [.. answers.Select(one => one.Fault).OfType<string>()]);
    }

    public void Dispose()
    {
        foreach (var session in sessions) session.Dispose();
    }

    private string Drawn(IReadOnlyList<string> from) => from[_random.Next(from.Count)];
}

/// <summary>What a crowd waited for.</summary>
internal sealed record CrowdFigures(int Viewers, Spread Number, Spread Whole, double PagesASecond, IReadOnlyList<string> Faults);
