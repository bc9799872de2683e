using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Tests.Anomalies;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Office;

public sealed class UnmaskDeskTests(BuiltSample warehouse) : IClassFixture<BuiltSample>
{
    private static readonly Viewer Admin = new(Role.Admin, []);
    private static readonly Actor Lhasa = new("lhasa", new(Role.Supervisor, ["540100"]));

    private readonly FindingOffice _office = new(warehouse.Folder, TimeProvider.System);

    [Fact]
    public void Show_WithAReason_NotesItAndShowsTheVaultsValues()
    {
        using var version = warehouse.Open();
        var (finding, person) = OnePerson(version, "540100");

        var shown = Desk().Show(version, Lhasa, finding, person, "电话核实");

        var id = warehouse.Vault().Single(entry => entry.Kind == TokenKind.Person && entry.Token == Token.Read(person)).Clear;
        Assert.Equal(id, shown.Person!.Id);
        Assert.Equal(Masked(version, finding, person).Name, Mask.Name(shown.Person.Name!));
        var note = _office.AccessLog(Admin)[0];
        Assert.Equal(("lhasa", AccessKind.Unmask, $"{finding}/{person}", "电话核实"), (note.Who, note.Kind, note.Subject, note.Why));
    }

    [Fact]
    public void Show_WithoutAReason_ShowsAndNotesNothing()
    {
        using var version = warehouse.Open();
        var (finding, person) = OnePerson(version, "540100");
        var before = _office.AccessLog(Admin).Count;

        var shown = Desk().Show(version, Lhasa, finding, person, " \t");

        Assert.Null(shown.Person);
        Assert.Equal(("请写明理由。", "Give the reason."), (shown.Refusal!.Zh, shown.Refusal.En));
        Assert.Equal(before, _office.AccessLog(Admin).Count);
    }

    [Fact]
    public void Show_APersonOfAnotherPrefecturesFinding_ShowsAndNotesNothing()
    {
        using var version = warehouse.Open();
        var (finding, person) = OnePerson(version, "540300");
        var before = _office.AccessLog(Admin).Count;

        var shown = Desk().Show(version, Lhasa, finding, person, "核实");

        Assert.Null(shown.Person);
        Assert.Equal(
            ("在您负责的地市中，这条疑点不涉及此人，或当前数据版本已没有这条疑点；未显示任何信息。请回到疑点页重新选择。",
                "No finding of that number concerns this person in your prefectures, or the current version no longer has it. Nothing was shown: go back to the finding and choose again."),
            (shown.Refusal!.Zh, shown.Refusal.En));
        Assert.Equal(before, _office.AccessLog(Admin).Count);
    }

    [Fact]
    public void Show_APersonOfAnotherFinding_IsRefused()
    {
        using var version = warehouse.Open();
        var (finding, _) = OnePerson(version, "540100");
        var other = version.Query("select cast(person_key as varchar) as person_key from core.dim_person where cast(person_key as varchar) not in (select subject_key from anomalies.finding) limit 1")
            .Rows().Single().Text("person_key")!;

        Assert.NotNull(Desk().Show(version, Lhasa, finding, other, "核实").Refusal);
    }

    [Fact]
    public void Show_WhereTheLogCannotBeWritten_ShowsNobody()
    {
        using var version = warehouse.Open();
        var (finding, person) = OnePerson(version, "540100");
        using var folder = new NoOffice(warehouse.Folder);

        var shown = new UnmaskDesk(folder.Folder, new(folder.Folder, TimeProvider.System)).Show(version, Lhasa, finding, person, "核实");

        Assert.Null(shown.Person);
        Assert.NotNull(shown.Refusal);
    }

    [Fact]
    public void Show_WithoutTheVault_SaysSoAndShowsNobody()
    {
        using var version = warehouse.Open();
        var (finding, person) = OnePerson(version, "540100");
        var elsewhere = Directory.CreateTempSubdirectory("no-vault");

        var shown = new UnmaskDesk(new(elsewhere.FullName), _office).Show(version, Lhasa, finding, person, "核实");
        elsewhere.Delete(recursive: true);

        Assert.Null(shown.Person);
        Assert.Equal(
            ("个人信息库无法打开，未显示任何信息；请通知系统管理员从备份恢复 vault 文件夹。",
                "The vault of personal values does not open. Nothing was shown: ask the administrator to restore the folder vault from a backup."),
            (shown.Refusal!.Zh, shown.Refusal.En));
    }

    [Fact]
    public void ClearPerson_InAText_SaysNothingOfThePerson() =>
        Assert.Equal("ClearPerson", new ClearPerson("key", "扎西样本", "549901199001011234").ToString());

    private UnmaskDesk Desk() => new(warehouse.Folder, _office);

    private MaskedPerson Masked(OpenVersion version, string finding, string person) =>
        new PeopleDesk(warehouse.Folder).OfFinding(version, Viewer.Operator, finding).Single(one => one.Key == person);

    private static (string Finding, string Person) OnePerson(OpenVersion version, string prefecture)
    {
        var row = version.Query("""
            select finding_id, subject_key
            from anomalies.finding
            where subject_kind = 'person' and prefecture_code = $1 and try_cast(subject_key as uuid) in (select person_key from core.enrolment)
            order by finding_id
            limit 1
            """, prefecture).Rows().Single();
        return (row.Text("finding_id")!, row.Text("subject_key")!);
    }

    /// <summary>The same warehouse where office.db is a folder, which nobody can open as a file.</summary>
    private sealed class NoOffice : IDisposable
    {
        private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("no-office");

        public NoOffice(WarehouseFolder warehouse)
        {
            Folder = new(_root.FullName);
            Directory.CreateDirectory(Folder.OfficeDatabase);
            Directory.CreateDirectory(Folder.Vault);
            foreach (var file in Directory.GetFiles(warehouse.Vault)) File.Copy(file, Path.Combine(Folder.Vault, Path.GetFileName(file)));
        }

        public WarehouseFolder Folder { get; }

        public void Dispose() => _root.Delete(recursive: true);
    }
}
