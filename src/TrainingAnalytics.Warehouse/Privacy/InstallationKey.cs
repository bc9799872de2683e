using System.Security.Cryptography;
using System.Text;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>The installation's secret: 32 random bytes in `vault/installation.key`. Who loses it can neither unmask nor match new extracts with old ones.</summary>
public sealed class InstallationKey : IDisposable
{
    private const int Size = 32;

    // Made once a thread: starting anew for each value takes 2.6 µs, going on with one 1.1.
    private readonly ThreadLocal<IncrementalHash[]> _hashes;

    private InstallationKey(byte[] secret)
    {
        // The person key is HMAC under the secret itself; the other kinds have keys of their own, so that an account
        // that is somebody's ID number does not show by an equal token.
        byte[][] keys = [.. Enum.GetValues<TokenKind>().Select(k => k == TokenKind.Person ? secret : Derive(secret, $"token:{k}"))];
        _hashes = new(() => [.. keys.Select(k => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, k))]);
        Encryption = Derive(secret, "vault");
        OfficeLog = Derive(secret, "office-log");
    }

    /// <summary>The AES-256 key of the vault's files.</summary>
    internal byte[] Encryption { get; }

    /// <summary>The key under which the entries of the office's log are sealed.</summary>
    internal byte[] OfficeLog { get; }

    /// <summary>The key in the folder, made there at the first use and readable by its owner only.</summary>
    /// <param name="isNew">False where tokens of a key are in use already: another key would match nobody.</param>
    public static InstallationKey OpenOrCreate(string vaultFolder, bool isNew = true)
    {
        // Not where the key is lost: the folder that comes back from a backup must find its place free.
        if (isNew) Directory.CreateDirectory(vaultFolder);
        var path = Path.Combine(vaultFolder, "installation.key");
        if (!File.Exists(path) && (!isNew || Directory.GetFiles(vaultFolder, "*.sealed").Length > 0))
            throw new VaultRefusedException($"{path} 不存在，而仓库中已有用它生成的数据；请从备份恢复 vault 文件夹。The key is gone, and data of it are landed: restore the folder vault from a backup.");
        if (!File.Exists(path)) Create(path);
        var secret = File.ReadAllBytes(path);
        return secret.Length == Size
            ? new(secret)
            : throw new VaultRefusedException($"{path} 有 {secret.Length} 字节，应为 {Size} 字节；请从备份恢复密钥");
    }

    /// <summary>HMAC-SHA-256 of a canonical value, cut to 128 bits so that it travels as a uuid.</summary>
    internal UInt128 Token(TokenKind kind, ReadOnlySpan<byte> canonical)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var hmac = _hashes.Value![(int)kind];
        hmac.AppendData(canonical);
        hmac.GetHashAndReset(hash);
        return System.Runtime.InteropServices.MemoryMarshal.Read<UInt128>(hash);
    }

    /// <summary>Lets go of the hashes that threads have begun; who makes a key and keeps it for a build need not.</summary>
    public void Dispose() => _hashes.Dispose();

    private static byte[] Derive(byte[] secret, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Size, info: Encoding.UTF8.GetBytes(purpose));

    // Whole or not at all: half a key would be the end of the vault.
    private static void Create(string path) =>
        DurableFile.Write(path, file => file.Write(RandomNumberGenerator.GetBytes(Size)), ownerOnly: true);
}
