using System.Diagnostics;
using System.Text;

namespace TrainingAnalytics.Benchmarks;

/// <summary>(b) What PostgreSQL needs merely to copy the files into unlogged tables of text, by psql's \copy.</summary>
internal sealed class PostgresCopy(string psql, string? connection)
{
    private const string Schema = "training_analytics_benchmark";

    /// <summary>Null where no server is named, or no psql is at hand.</summary>
    public static PostgresCopy? Find(string? connection)
    {
        string[] named = ["PGHOST", "PGHOSTADDR", "PGSERVICE"];
        if (connection is null && !named.Any(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 })) return null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(folder => Path.Combine(folder, "bin")) : []);
        return folders.Select(folder => Path.Combine(folder, "psql")).FirstOrDefault(File.Exists) is { } found ? new(found, connection) : null;
    }

    public Measure Copy(DirectoryInfo folder)
    {
        Psql($"drop schema if exists {Schema} cascade; create schema {Schema};");
        var script = string.Concat(folder.GetFiles("*.csv").OrderBy(file => file.Name, StringComparer.Ordinal).Select(Text));
        var clock = Stopwatch.StartNew();
        Psql(script);
        var took = clock.Elapsed.TotalSeconds;
        Psql($"drop schema {Schema} cascade;");
        return new(took, null, null, new Dictionary<string, double>(), new Dictionary<string, double>());
    }

    private static string Text(FileInfo file, int i)
    {
        var header = File.ReadLines(file.FullName).First();
        var separator = ((char[])[',', ';', '\t']).MaxBy(one => header.Count(c => c == one));
        var columns = string.Join(", ", header.Split(separator).Select(column => $"\"{column.Trim('"')}\" text"));
        return $"create unlogged table {Schema}.t{i} ({columns});\n" +
            $"\\copy {Schema}.t{i} from '{file.FullName}' with (format csv, header true, delimiter E'{(separator == '\t' ? "\\t" : separator.ToString())}')\n";
    }

    private void Psql(string script)
    {
        var start = new ProcessStartInfo(psql) { RedirectStandardInput = true, RedirectStandardError = true, StandardInputEncoding = new UTF8Encoding(false) };
        foreach (var word in (string[])["-X", "-q", "-v", "ON_ERROR_STOP=1"]) start.ArgumentList.Add(word);
        if (connection is not null) start.ArgumentList.Add(connection);
        start.Environment["PGCLIENTENCODING"] = "UTF8";
        start.Environment["PGOPTIONS"] = "-c client_min_messages=warning";
        using var process = Process.Start(start)!;
        process.StandardInput.Write(script);
        process.StandardInput.Close();
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"psql: {said}");
    }
}
