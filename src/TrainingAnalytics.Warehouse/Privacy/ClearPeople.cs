namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>The clear values of a few people, looked up in the vault and kept nowhere.</summary>
internal static class ClearPeople
{
    /// <param name="vaultFolder">The warehouse's vault.</param>
    /// <param name="people">Keys and name tokens as versions write them; the answer is in the same order.</param>
    /// <exception cref="VaultRefusedException">The vault does not open, or there is none.</exception>
    public static IReadOnlyList<ClearPerson> Read(string vaultFolder, IReadOnlyCollection<(string Key, string? NameToken)> people)
    {
        var vault = Vault.OpenToRead(vaultFolder) ?? throw new VaultRefusedException($"{vaultFolder} 中没有个人信息；请从备份恢复 vault 文件夹");
        var wanted = people.SelectMany(person => (UInt128?[])[Token.Read(person.Key), Token.Read(person.NameToken)]).OfType<UInt128>().ToHashSet();
        var found = new Dictionary<(TokenKind, UInt128), string>();
        // A name may be spelled in several ways under one token: the first that came.
        foreach (var entry in vault.ReadAll().Where(entry => wanted.Contains(entry.Token))) found.TryAdd((entry.Kind, entry.Token), entry.Clear);
        string? Find(TokenKind kind, string? token) => Token.Read(token) is { } read ? found.GetValueOrDefault((kind, read)) : null;
        return [.. people.Select(person => new ClearPerson(person.Key, Find(TokenKind.Name, person.NameToken), Find(TokenKind.Person, person.Key)))];
    }
}
