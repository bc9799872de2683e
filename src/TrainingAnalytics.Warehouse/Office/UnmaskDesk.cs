using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>Shows one person of one finding in clear. The access is noted first, with its reason; what cannot be noted is not shown.</summary>
public sealed class UnmaskDesk(WarehouseFolder folder, FindingOffice office)
{
    private static readonly Label NotYours = new(
        "在您负责的地市中，这条疑点不涉及此人，或当前数据版本已没有这条疑点；未显示任何信息。请回到疑点页重新选择。",
        "No finding of that number concerns this person in your prefectures, or the current version no longer has it. Nothing was shown: go back to the finding and choose again.");

    private static readonly Label NoVault = new(
        "个人信息库无法打开，未显示任何信息；请通知系统管理员从备份恢复 vault 文件夹。",
        "The vault of personal values does not open. Nothing was shown: ask the administrator to restore the folder vault from a backup.");

    public Unmasked Show(OpenVersion version, Actor actor, string findingId, string personKey, string why)
    {
        var person = PeopleDesk.Concerned(version, actor.Viewer, new() { Among = new([findingId]) }).FirstOrDefault(one => one.Key == personKey);
        if (person.Key is null) return new(null, NotYours);
        if (office.Note(actor, AccessKind.Unmask, $"{findingId}/{personKey}", why) is { } refusal) return new(null, refusal);
        try
        {
            return new(ClearPeople.Read(folder.Vault, [person])[0], null);
        }
        catch (VaultRefusedException)
        {
            return new(null, NoVault);
        }
    }
}

/// <summary>The person in clear, or why nobody is shown.</summary>
public sealed record Unmasked(ClearPerson? Person, Label? Refusal);
