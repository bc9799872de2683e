using System.Runtime.InteropServices;

namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>
/// The masked form of every person and name of the vault. The vault is read when somebody is first shown, and its new files
/// when there is a new version; no clear value is kept. A masked name is one text for all who share it.
/// </summary>
public sealed class MaskedBook(string vaultFolder)
{
    private readonly Lock _reading = new();
    private readonly HashSet<string> _read = [];
    private readonly Dictionary<UInt128, string> _names = [];
    private readonly Dictionary<UInt128, string> _ids = [];
    private readonly Dictionary<string, string> _texts = [];
    private string? _version;

    /// <summary>The masked name and ID of people given by their key and the token of their name, in that order.</summary>
    /// <param name="version">Whose tokens these are: what it names is in the vault by then.</param>
    /// <param name="people">Keys and tokens as versions write them; no token is no name.</param>
    public IReadOnlyList<MaskedPerson> Of(string version, IEnumerable<(string Key, string? NameToken)> people)
    {
        lock (_reading)
        {
            if (version != _version && ReadNewFiles()) _version = version;
            return [.. people.Select(person => new MaskedPerson(person.Key, Find(_names, person.NameToken), Find(_ids, person.Key)))];
        }
    }

    // A vault in trouble takes down no page: people stand there as stars, and the next build tells what is wrong.
    private bool ReadNewFiles()
    {
        try
        {
            if (Vault.OpenToRead(vaultFolder) is { } vault) vault.Files().Where(file => !_read.Contains(file)).ToList().ForEach(file => Read(vault, file));
            return true;
        }
        catch (VaultRefusedException)
        {
            return false;
        }
    }

    private void Read(Vault vault, string file)
    {
        foreach (var entry in vault.Read(file)) Keep(entry);
        _read.Add(file);
    }

    private void Keep(VaultEntry entry)
    {
        if (entry.Kind == TokenKind.Person) _ids[entry.Token] = Mask.Id(entry.Clear);
        else if (entry.Kind == TokenKind.Name) _names[entry.Token] = Once(Mask.Name(entry.Clear));
    }

    private string Once(string text) => CollectionsMarshal.GetValueRefOrAddDefault(_texts, text, out _) ??= text;

    private static string Find(Dictionary<UInt128, string> book, string? token) =>
        Token.Read(token) is { } read && book.TryGetValue(read, out var masked) ? masked : Mask.Nothing;
}
