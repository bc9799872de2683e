using TrainingAnalytics.Cli;

namespace TrainingAnalytics.Warehouse.Tests.Cli;

public sealed class BuildProgressTests
{
    [Theory]
    [InlineData(0.25, 4, "50,000 行/秒 rows/s  约剩 12 s left  ")]
    [InlineData(0.25, 2, "100,000 行/秒 rows/s  ")]
    [InlineData(0.01, 40, "5,000 行/秒 rows/s  ")]
    [InlineData(1.0, 4, "50,000 行/秒 rows/s  ")]
    public void Pace_OfALanding_TellsTheTimeLeftOnlyWhereItIsKnown(double done, double seconds, string told) =>
        Assert.Equal(told, BuildProgress.Pace(new(BuildPhase.Landing, "", done, 200_000), seconds));

    [Fact]
    public void Pace_OfModels_TellsNothing() =>
        Assert.Equal("", BuildProgress.Pace(new(BuildPhase.Models, "core.fct_training", 0.5), 10));

    [Fact]
    public void Report_OnATerminal_IsOneLineThatMoves()
    {
        using var messages = new StringWriter { NewLine = "\n" };
        using (var progress = new BuildProgress(new Terminal(Stream.Null, messages, null, true)))
        {
            progress.Report(new(BuildPhase.Landing, "1/2 a.csv", 0.5, 10));
            progress.Report(new(BuildPhase.Landing, "2/2 b.csv", 1, 20));
            progress.Report(new(BuildPhase.Checks, ""));
        }

        var lines = messages.ToString().Split('\n');
        Assert.Equal(3, lines[0].Split('\r').Length);
        Assert.EndsWith("2/2 b.csv", lines[0], StringComparison.Ordinal);
        Assert.Contains("[########################]", lines[0], StringComparison.Ordinal);
        Assert.Equal(["检查 checking", ""], lines[1..].Select(line => line.Length == 0 ? "" : line[line.IndexOf('检', StringComparison.Ordinal)..].TrimEnd()));
    }

    [Fact]
    public void Report_Elsewhere_IsOneLineAPhase()
    {
        using var messages = new StringWriter { NewLine = "\n" };
        using (var progress = new BuildProgress(new Terminal(Stream.Null, messages, null, false)))
            for (var i = 1; i <= 9; i++) progress.Report(new(i < 5 ? BuildPhase.Landing : BuildPhase.Models, $"{i}", i / 9.0, i));
        Assert.Equal(["装载文件 landing files", "构建模型 building models"], messages.ToString().TrimEnd().Split('\n').Select(line => line[(line.IndexOf('s', StringComparison.Ordinal) + 3)..]));
    }
}
