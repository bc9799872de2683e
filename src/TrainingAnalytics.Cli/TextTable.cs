using System.Text;
using Spectre.Console;
using TrainingAnalytics.Warehouse.Reports;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Cli;

/// <summary>An answer as a table for people: numbers to the right, and "–" where there is nothing.</summary>
internal static class TextTable
{
    // More is not read on a screen; the rest is named, never dropped in silence.
    private const int MostRows = 1000;

    // Wide enough that nothing is folded where no terminal sets a width.
    private const int Unfolded = 100_000;

    public static void Write(Terminal terminal, ArrowTable answer)
    {
        using var writer = new StreamWriter(terminal.Results, new UTF8Encoding(false), leaveOpen: true);
        ConsoleOver(writer, terminal).Write(Fill(answer));
        if (answer.RowCount > MostRows)
            terminal.Messages.WriteLine($"只显示前 {MostRows} 行，共 {answer.RowCount} 行。The first {MostRows} of {answer.RowCount} rows: --format csv gives all.");
    }

    private static IAnsiConsole ConsoleOver(TextWriter writer, Terminal terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.ResultsWidth is null ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = terminal.ResultsWidth ?? Unfolded;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private static Table Fill(ArrowTable answer)
    {
        var table = new Table().Border(TableBorder.Simple);
        var rows = answer.Rows().Take(MostRows).ToList();
        for (var i = 0; i < answer.ColumnNames.Count; i++)
            table.AddColumn(new TableColumn(new Text(Visible(answer.ColumnNames[i]))) { Alignment = AlignmentOf(rows, i) });
        foreach (var row in rows)
            table.AddRow(Enumerable.Range(0, answer.ColumnNames.Count).Select(i => new Text(row[i] is { } value ? Visible(CellText.Of(value)) : "–")));
        return table;
    }

    private static Justify AlignmentOf(List<ArrowRow> rows, int column) =>
        rows.Select(row => row[column]).FirstOrDefault(value => value is not null) is { } value && CellText.IsNumber(value) ? Justify.Right : Justify.Left;

    // A control character of the data must not steer the terminal.
    private static string Visible(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? '␦' : letter)) : text;
}
