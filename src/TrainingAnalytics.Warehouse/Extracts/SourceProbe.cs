using System.Security.Cryptography;

namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>Looks at every byte of a file once: its hash, and whether it is UTF-8. What is neither UTF-8 nor marked as UTF-16 is taken for GB18030, and read strictly.</summary>
internal static class SourceProbe
{
    private const int BlockSize = 1 << 20;

    public static SourceForm Look(ExtractFile file)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var check = new Utf8Check();
        using (var disk = File.OpenRead(file.Path))
        {
            Each(disk, block =>
            {
                sha.AppendData(block);
                if (!file.IsGzip) check.Add(block);
            });
        }

        if (file.IsGzip)
        {
            using var unpacked = Utf8Source.Unpack(File.OpenRead(file.Path), file);
            Each(unpacked, block => check.Add(block));
        }

        return new(Convert.ToHexStringLower(sha.GetHashAndReset()), check.Encoding);
    }

    private delegate void Block(ReadOnlySpan<byte> bytes);

    private static void Each(Stream stream, Block block)
    {
        var buffer = new byte[BlockSize];
        for (int read; (read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0;) block(buffer.AsSpan(0, read));
    }
}
