using System.Collections.Concurrent;
using System.Text;

namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>Turns personal values into tokens, each distinct value hashed once, and keeps the new ones until the vault has them.</summary>
public sealed class TokenBook
{
    private readonly InstallationKey _key;
    private readonly Vault _vault;
    private readonly PersonTokens _people = new();
    private readonly TextTokens[] _texts = [.. Enum.GetValues<TokenKind>().Select(_ => new TextTokens())];
    private readonly ConcurrentQueue<VaultEntry> _pending = new();
    private readonly Lock _flushing = new();

    public TokenBook(InstallationKey key, Vault vault)
    {
        _key = key;
        _vault = vault;
        foreach (var entry in vault.ReadAll()) Remember(entry);
    }

    /// <summary>The person key of a resident ID given by its first 17 digits: the check digit follows from them.</summary>
    public UInt128 Person(ulong id17)
    {
        if (_people.TryFind(id17, out var known)) return known;
        Span<byte> id = stackalloc byte[ResidentId.Length];
        ResidentId.Write(id17, id);
        var token = _key.Token(TokenKind.Person, id);
        var entry = new VaultEntry(TokenKind.Person, token, Encoding.ASCII.GetString(id));
        _people.TryAdd(id17, token, Pending(entry));
        return token;
    }

    /// <summary>The token of a name, phone or account as it stands in the file, folded.</summary>
    public UInt128 Text(TokenKind kind, ReadOnlySpan<byte> clear)
    {
        var known = _texts[(int)kind];
        if (known.TryFind(clear, out var token)) return token;
        var text = Encoding.UTF8.GetString(clear);
        token = _key.Token(kind, Encoding.UTF8.GetBytes(Canonical.Of(kind, text)));
        known.TryAdd(clear, token, Pending(new(kind, token, text)));
        return token;
    }

    /// <summary>Writes what is new into the vault. A batch is landed only after this: no token without its value.</summary>
    public void Flush()
    {
        lock (_flushing)
        {
            var entries = new List<VaultEntry>();
            while (_pending.TryDequeue(out var entry)) entries.Add(entry);
            try
            {
                _vault.Append(entries);
            }
            catch
            {
                // Another batch may still name these tokens: it must fail too, not land without their values.
                entries.ForEach(_pending.Enqueue);
                throw;
            }
        }
    }

    // Pending before it can be found: else another batch could name the token and be landed, flushed without it.
    private Action Pending(VaultEntry entry) => () => _pending.Enqueue(entry);

    private void Remember(VaultEntry entry)
    {
        if (entry.Kind == TokenKind.Person) _people.TryAdd(ulong.Parse(entry.Clear.AsSpan(0, 17), System.Globalization.CultureInfo.InvariantCulture), entry.Token);
        else _texts[(int)entry.Kind].TryAdd(Encoding.UTF8.GetBytes(entry.Clear), entry.Token);
    }
}
