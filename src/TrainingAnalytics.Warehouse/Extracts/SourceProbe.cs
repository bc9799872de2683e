using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>Looks at every byte of a file once: its hash, and its encoding. What is neither UTF-8 nor marked as UTF-16 is taken for GB18030, and read strictly.</summary>
internal static class SourceProbe
{
    private const int BlockSize = 256 << 10;

    /// <exception cref="SourceRefusedException">It is UTF-8, but not all of it.</exception>
    public static SourceForm Look(ExtractFile file, long unpackLimit = Utf8Source.UnpackLimit)
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
            using var unpacked = Utf8Source.Unpack(File.OpenRead(file.Path), file, unpackLimit);
            long size = 0;
            Each(unpacked, block =>
            {
                size += block.Length;
                check.Add(block);
            });
            RequireWhole(file, size);
        }

        if (check.IsDamaged) throw DamagedUtf8.Explain(file, unpackLimit);
        return new(Convert.ToHexStringLower(sha.GetHashAndReset()), check.Encoding);
    }

    // .NET takes a compressed file that was cut off for one that ends there; its last four bytes tell the size that it should have.
    private static void RequireWhole(ExtractFile file, long unpackedSize)
    {
        using var disk = File.OpenRead(file.Path);
        Span<byte> told = stackalloc byte[sizeof(uint)];
        disk.Seek(-Math.Min(told.Length, disk.Length), SeekOrigin.End);
        if (disk.ReadAtLeast(told, told.Length, throwOnEndOfStream: false) < told.Length || BinaryPrimitives.ReadUInt32LittleEndian(told) != (uint)unpackedSize)
            throw new InvalidDataException($"{file.Name}: {unpackedSize} bytes, not what its end tells.");
    }

    private delegate void Block(ReadOnlySpan<byte> bytes);

    private static void Each(Stream stream, Block block)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            for (int read; (read = stream.ReadAtLeast(buffer, BlockSize, throwOnEndOfStream: false)) > 0;) block(buffer.AsSpan(0, read));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
