using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace TrainingAnalytics.Warehouse.Tests;

/// <summary>The house's rooms stand in the order of the data's way; these tests keep them so.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Source = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "src");
    private static readonly string Library = Path.Combine(Source, "TrainingAnalytics.Warehouse");

    // A room uses the rooms above it. Versions opens the database and knows nobody; everything else may use it.
    // Pipeline.cs, beside the rooms, uses all.
    private static readonly string[] Order =
        ["Versions", "Models", "Privacy", "Extracts", "Contracts", "Landing", "Samples", "Metrics", "Anomalies", "Office", "Dashboards", "Reports"];

    private static readonly string[] Endings = ["*.cs", "*.razor"];

    [Fact]
    public void Rooms_All_UseOnlyRoomsBeforeThem()
    {
        var against = Uses().Where(use => Array.IndexOf(Order, use.Used) >= Array.IndexOf(Order, use.Room));
        Assert.Equal([], against.Select(use => $"{use.File} uses {use.Used}"));
    }

    [Fact]
    public void Rooms_All_AreKnownToThisTest() =>
        Assert.Equal([], Directory.GetDirectories(Library).Select(Path.GetFileName).Except([.. Order, "bin", "obj"]));

    [Fact]
    public void Rooms_Never_UseEachOtherInACircle()
    {
        var uses = Uses().Select(use => (use.Room, use.Used)).Distinct().ToLookup(use => use.Room, use => use.Used);
        Assert.Equal([], uses.Select(room => room.Key).Where(room => Reaches(uses, room, room, [])));
    }

    [Fact]
    public void DuckDb_IsOpenedInVersionsOnly() => Assert.Equal([],
        SourceFiles(Source).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}Versions{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => Opens().IsMatch(File.ReadAllText(file))));

    [Theory]
    [InlineData("TrainingAnalytics.Cli")]
    [InlineData("TrainingAnalytics.Web")]
    public void DuckDb_IsUnknownToScreens(string project) => Assert.Equal([],
        SourceFiles(Path.Combine(Source, project)).Where(file => File.ReadAllText(file).Contains("DuckDB.NET", StringComparison.Ordinal)));

    private static IEnumerable<(string Room, string Used, string File)> Uses() =>
        from room in Order
        where Directory.Exists(Path.Combine(Library, room))
        from file in SourceFiles(Path.Combine(Library, room))
        from Match match in Using().Matches(File.ReadAllText(file))
        let used = match.Groups[1].Value
        where used != room
        select (room, used, Path.GetRelativePath(Library, file));

    private static bool Reaches(ILookup<string, string> uses, string from, string to, HashSet<string> seen) =>
        uses[from].Any(next => next == to || (seen.Add(next) && Reaches(uses, next, to, seen)));

    private static IEnumerable<string> SourceFiles(string folder) =>
        Endings.SelectMany(pattern => Directory.GetFiles(folder, pattern, SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?TrainingAnalytics\.Warehouse\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"new DuckDBConnection\b|new DuckDBConnectionStringBuilder\b|DuckDBOpen\b")]
    private static partial Regex Opens();
}
