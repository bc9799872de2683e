using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Web.Tests;

/// <summary>A copy of the product's files that a test may change while a server lives on it.</summary>
internal sealed class ProductCopy : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), "ta-web-tests", Guid.NewGuid().ToString("n"));

    public ProductCopy()
    {
        var real = ProductFiles.Find();
        foreach (var file in new[] { real.Sql, real.Dashboards }.SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)))
        {
            var copy = PathOf(real.Relative(file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Files = new ProductFiles(_root);
    }

    public ProductFiles Files { get; }

    public string Text(string file) => File.ReadAllText(PathOf(file));

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    /// <summary>As many editors save: a new file beside it, then renamed over it.</summary>
    public void WriteByRename(string file, string text)
    {
        File.WriteAllText(PathOf(file + ".tmp"), text);
        File.Move(PathOf(file + ".tmp"), PathOf(file), overwrite: true);
    }

    public void Change(string file, string from, string to)
    {
        var text = Text(file);
        Assert.Contains(from, text, StringComparison.Ordinal);
        Write(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string PathOf(string file) => Path.Combine(_root, file);
}
