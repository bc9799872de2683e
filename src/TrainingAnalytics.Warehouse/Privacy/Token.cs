using System.Runtime.InteropServices;

namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>A token as versions write it, a uuid, and as the vault keeps it.</summary>
internal static class Token
{
    /// <summary>Null for what is no uuid.</summary>
    public static UInt128? Read(string? uuid)
    {
        if (!Guid.TryParse(uuid, out var guid)) return null;
        // The token's bytes in their order are the uuid's digits in theirs.
        return MemoryMarshal.Read<UInt128>(guid.ToByteArray(bigEndian: true));
    }
}
