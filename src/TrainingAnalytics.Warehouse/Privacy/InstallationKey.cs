using System.Security.Cryptography;
using System.Text;

namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>The installation's secret: 32 random bytes in `vault/installation.key`. Who loses it can neither unmask nor match new extracts with old ones.</summary>
public sealed class InstallationKey
{
    private const int Size = 32;
    private readonly byte[][] _tokenKeys;

    private InstallationKey(byte[] secret)
    {
        // The person key is HMAC under the secret itself; the other kinds have keys of their own, so that an account
        // that is somebody's ID number does not show by an equal token.
        _tokenKeys = [.. Enum.GetValues<TokenKind>().Select(k => k == TokenKind.Person ? secret : Derive(secret, $"token:{k}"))];
        Encryption = Derive(secret, "vault");
    }

    /// <summary>The AES-256 key of the vault's files.</summary>
    internal byte[] Encryption { get; }

    /// <summary>The key in the folder, made there at the first use and readable by its owner only.</summary>
    public static InstallationKey OpenOrCreate(string vaultFolder)
    {
        Directory.CreateDirectory(vaultFolder);
        var path = Path.Combine(vaultFolder, "installation.key");
        if (!File.Exists(path)) Create(path);
        var secret = File.ReadAllBytes(path);
        return secret.Length == Size
            ? new(secret)
            : throw new InvalidDataException($"{path}: {secret.Length} bytes, expected {Size}: restore the key from its backup");
    }

    /// <summary>HMAC-SHA-256 of a canonical value, cut to 128 bits so that it travels as a uuid.</summary>
    internal UInt128 Token(TokenKind kind, ReadOnlySpan<byte> canonical)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_tokenKeys[(int)kind], canonical, hash);
        return System.Runtime.InteropServices.MemoryMarshal.Read<UInt128>(hash);
    }

    private static byte[] Derive(byte[] secret, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Size, info: Encoding.UTF8.GetBytes(purpose));

    private static void Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(RandomNumberGenerator.GetBytes(Size));
        file.Flush(flushToDisk: true);
    }
}
