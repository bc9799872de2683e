using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>The clear personal values, encrypted with AES-256-GCM: files that are only ever added, each written whole before a batch that names its tokens is landed.</summary>
public sealed class Vault(string folder, InstallationKey key)
{
    private const int NonceSize = 12, TagSize = 16;

    /// <summary>Adds entries durably; nothing is written for none.</summary>
    public void Append(IReadOnlyCollection<VaultEntry> entries)
    {
        if (entries.Count == 0) return;
        var sealedBytes = Seal(Pack(entries));
        var number = Files().Select(NumberOf).DefaultIfEmpty(0).Max() + 1;
        var path = Path.Combine(folder, $"{number:D6}-{Convert.ToHexStringLower(sealedBytes.AsSpan(0, 4))}.sealed");
        DurableFile.Write(path, stream => stream.Write(sealedBytes));
    }

    /// <summary>Every entry of the vault. Throws <see cref="VaultRefusedException"/> where a file was changed or the key is another's.</summary>
    public IEnumerable<VaultEntry> ReadAll() => Files().SelectMany(Read);

    /// <summary>The vault of an installation that has one, to be read only: neither folder nor key is made.</summary>
    /// <exception cref="VaultRefusedException">There are sealed files, and no key.</exception>
    public static Vault? OpenToRead(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.sealed").Any() ? new(folder, InstallationKey.OpenOrCreate(folder, isNew: false)) : null;

    /// <summary>The sealed files, the oldest first; a file never changes.</summary>
    internal IReadOnlyList<string> Files() => Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.sealed").Order(StringComparer.Ordinal)] : [];

    /// <summary>The number that a sealed file's name begins with: 1 for the first, without a gap.</summary>
    internal static int NumberOf(string file) =>
        int.TryParse(Path.GetFileName(file).Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The entries of one sealed file.</summary>
    internal IEnumerable<VaultEntry> Read(string file)
    {
        // Rented: of files of many megabytes, read one after another, all would lie about until the next full collection.
        var bytes = ArrayPool<byte>.Shared.Rent(checked((int)new FileInfo(file).Length));
        try
        {
            foreach (var entry in Unpack(Open(file, bytes))) yield return entry;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private byte[] Seal(byte[] clear)
    {
        var bytes = new byte[NonceSize + TagSize + clear.Length];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, NonceSize));
        using var aes = new AesGcm(key.Encryption, TagSize);
        aes.Encrypt(bytes.AsSpan(0, NonceSize), clear, bytes.AsSpan(NonceSize + TagSize), bytes.AsSpan(NonceSize, TagSize));
        return bytes;
    }

    // Decrypted where it stands.
    private ArraySegment<byte> Open(string path, byte[] bytes)
    {
        try
        {
            using var file = File.OpenRead(path);
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length <= NonceSize + TagSize) throw new AuthenticationTagMismatchException();
            var clear = new ArraySegment<byte>(bytes, NonceSize + TagSize, length - NonceSize - TagSize);
            using var aes = new AesGcm(key.Encryption, TagSize);
            aes.Decrypt(bytes.AsSpan(0, NonceSize), clear, bytes.AsSpan(NonceSize, TagSize), clear);
            return clear;
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new VaultRefusedException($"{path} 被改动过，或密钥不是它的；请从备份恢复 vault 文件夹", e);
        }
    }

    private static byte[] Pack(IReadOnlyCollection<VaultEntry> entries)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write(entries.Count);
        foreach (var entry in entries)
        {
            writer.Write((byte)entry.Kind);
            writer.Write((ulong)(entry.Token >> 64));
            writer.Write((ulong)entry.Token);
            writer.Write(entry.Clear);
        }

        writer.Flush();
        return memory.ToArray();
    }

    // One after another: the people of a nation are millions of entries.
    private static IEnumerable<VaultEntry> Unpack(ArraySegment<byte> clear)
    {
        using var reader = new BinaryReader(new MemoryStream(clear.Array!, clear.Offset, clear.Count));
        var count = reader.ReadInt32();
        for (var i = 0; i < count; i++)
            yield return new((TokenKind)reader.ReadByte(), new UInt128(reader.ReadUInt64(), reader.ReadUInt64()), reader.ReadString());
    }
}
