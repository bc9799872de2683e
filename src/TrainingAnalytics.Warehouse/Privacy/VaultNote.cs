using System.Globalization;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>
/// The name of the vault's last file, noted outside it after each landing. Together with the numbers of the files, which leave no gap, it tells
/// what was lost, before a version lacks the findings that need it.
/// </summary>
public static class VaultNote
{
    /// <summary>For a warehouse with batches.</summary>
    /// <exception cref="VaultRefusedException">The key or a sealed file is gone.</exception>
    public static void Require(WarehouseFolder folder)
    {
        if (Lost(folder, Names(folder)) is { } lost)
            throw new VaultRefusedException($"{folder.Vault} 缺少 {lost}，而仓库中的数据用到其中的个人信息；没有发布新版本，请从备份恢复 vault 文件夹。"
                + "Landed data need the lost file; nothing was published: restore the folder vault from a backup.");
    }

    /// <summary>Notes what the vault has. A landing that is killed before leaves more in the vault than is noted, never less.</summary>
    public static void Keep(WarehouseFolder folder)
    {
        if (Names(folder) is [.., var last] && last != Noted(folder)) DurableFile.WriteText(Note(folder), last);
    }

    private static string? Lost(WarehouseFolder folder, IReadOnlyList<string> names)
    {
        var numbers = names.Select(Vault.NumberOf).ToHashSet();
        var gap = Enumerable.Range(1, numbers.DefaultIfEmpty(0).Max()).FirstOrDefault(number => !numbers.Contains(number));
        if (gap > 0) return string.Create(CultureInfo.InvariantCulture, $"{gap:D6}-*.sealed");
        return Noted(folder) is { } noted && !names.Contains(noted) ? noted : null;
    }

    private static IReadOnlyList<string> Names(WarehouseFolder folder)
    {
        using var key = InstallationKey.OpenOrCreate(folder.Vault, isNew: false);
        return [.. new Vault(folder.Vault, key).Files().Select(file => Path.GetFileName(file))];
    }

    private static string? Noted(WarehouseFolder folder) => File.Exists(Note(folder)) ? File.ReadAllText(Note(folder)).Trim() : null;

    private static string Note(WarehouseFolder folder) => Path.Combine(folder.Landing, "vault-end");
}
