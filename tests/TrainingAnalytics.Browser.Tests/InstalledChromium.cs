namespace TrainingAnalytics.Browser.Tests;

/// <summary>A Chromium that is on this machine already: CHROMIUM, the usual names on the path, the usual places.</summary>
internal static class InstalledChromium
{
    public const string HowToGetIt =
        "No Chromium was found. Install one (Debian and Ubuntu: apt-get install chromium; Windows and macOS: Google Chrome or Edge), " +
        "or set CHROMIUM to the program's path.";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        Program(Environment.SpecialFolder.ProgramFiles, "Google/Chrome/Application/chrome.exe"),
        Program(Environment.SpecialFolder.ProgramFilesX86, "Google/Chrome/Application/chrome.exe"),
        Program(Environment.SpecialFolder.LocalApplicationData, "Google/Chrome/Application/chrome.exe"),
        Program(Environment.SpecialFolder.ProgramFilesX86, "Microsoft/Edge/Application/msedge.exe"),
    ];

    public static string? Find() => Candidates().FirstOrDefault(File.Exists);

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named)
        {
            return [named];
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/bin");
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))).Concat(Places);
    }

    private static string Program(Environment.SpecialFolder folder, string path) => Path.Combine(Environment.GetFolderPath(folder), path);
}
