using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>
/// The seal of a log entry: HMAC-SHA-256 over the seal before it and the entry, under a key of the installation's. Who can write
/// the file but has not the key can change no entry, leave none out and add none without a seal that fails.
/// </summary>
internal sealed class LogSeal(InstallationKey key)
{
    /// <summary>What stands before the first entry.</summary>
    public static byte[] Beginning { get; } = new byte[HMACSHA256.HashSizeInBytes];

    public byte[] Of(byte[] before, LogEntry entry)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.OfficeLog);
        Append(hash, before);
        Number(hash, entry.No);
        foreach (var text in entry.Texts) Append(hash, text is null ? null : Encoding.UTF8.GetBytes(text));
        return hash.GetHashAndReset();
    }

    public bool Holds(byte[] before, SealedEntry stored) => CryptographicOperations.FixedTimeEquals(Of(before, stored.Entry), stored.Seal);

    // The length first, -1 for null: no two entries have the same bytes, whatever people type.
    private static void Append(IncrementalHash hash, byte[]? bytes)
    {
        Number(hash, bytes?.Length ?? -1);
        hash.AppendData(bytes ?? []);
    }

    private static void Number(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
