using System.Text;

namespace TrainingAnalytics.Cli;

/// <summary>Where results and messages go. A test gives its own.</summary>
/// <param name="Results">Bytes of the answer, and nothing else.</param>
/// <param name="Messages">Progress and messages.</param>
/// <param name="ResultsWidth">The columns of the terminal that shows the results; null when they go elsewhere.</param>
/// <param name="MessagesAreSeen">Whether a person watches the messages, so that progress may be drawn.</param>
public sealed record Terminal(Stream Results, TextWriter Messages, int? ResultsWidth, bool MessagesAreSeen)
{
    public static Terminal OfThisProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var messages = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
        return new Terminal(Console.OpenStandardOutput(), messages, Console.IsOutputRedirected ? null : Width(), !Console.IsErrorRedirected);
    }

    // A terminal that does not tell its width gives 0.
    private static int Width() => Console.WindowWidth > 0 ? Console.WindowWidth : 80;
}
