using System.Security.Cryptography;
using System.Text;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>One hash over all of sql/: when a contract, a model or a check changes, the same landing zone is another version.</summary>
public static class ProductHash
{
    public static string Of(ProductFiles files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(files.Sql, "*", SearchOption.AllDirectories).Where(HasMeaning).OrderBy(files.Relative, StringComparer.Ordinal))
        {
            // Both with their length, so that no name can run over into a content.
            Append(hash, files.Relative(file));
            Append(hash, File.ReadAllText(file).ReplaceLineEndings("\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A README says nothing to a build.
    private static bool HasMeaning(string file) => Path.GetExtension(file) is ".sql" or ".yml" or ".csv";

    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.LongLength));
        hash.AppendData(bytes);
    }
}
