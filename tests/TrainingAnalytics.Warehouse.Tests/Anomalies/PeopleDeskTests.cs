using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

public sealed class PeopleDeskTests(BuiltSample warehouse) : IClassFixture<BuiltSample>
{
    private static readonly Viewer Supervisor = new(Role.Supervisor, ["540100", "540200"]);

    [Fact]
    public void Of_EverySubject_IsTheMaskedFormOfTheVaultsValues()
    {
        using var version = warehouse.Open();
        var keys = Subjects(version, "true");
        var people = new PeopleDesk(warehouse.Folder).Of(version, Viewer.Operator, keys);

        Assert.Equal(keys, people.Keys.Order(StringComparer.Ordinal));
        var names = warehouse.Vault().Where(entry => entry.Kind == TokenKind.Name).ToLookup(entry => entry.Token, entry => Mask.Name(entry.Clear));
        var ids = warehouse.Vault().Where(entry => entry.Kind == TokenKind.Person).ToDictionary(entry => entry.Token, entry => Mask.Id(entry.Clear));
        Assert.All(people.Values, person => Assert.Equal(ids[Token.Read(person.Key)!.Value], person.Id));
        Assert.All(people.Values, person => Assert.Contains(person.Name, NamesOf(version, person.Key).SelectMany(token => names[token]).DefaultIfEmpty(Mask.Nothing)));
    }

    [Fact]
    public void Of_PeopleOfOtherPrefectures_IsNobody()
    {
        using var version = warehouse.Open();
        var elsewhere = Subjects(version, "prefecture_code not in ('540100', '540200')").Except(Subjects(version, "prefecture_code in ('540100', '540200')")).ToList();

        Assert.NotEmpty(elsewhere);
        Assert.Empty(new PeopleDesk(warehouse.Folder).Of(version, Supervisor, elsewhere));
        Assert.Equal(elsewhere.Count, new PeopleDesk(warehouse.Folder).Of(version, Viewer.Operator, elsewhere).Count);
    }

    [Fact]
    public void Of_PeopleWhomNoFindingConcerns_IsNobody()
    {
        using var version = warehouse.Open();
        var keys = version.Query("select cast(person_key as varchar) as person_key from core.dim_person").Rows().Select(row => row.Text("person_key")!);

        var people = new PeopleDesk(warehouse.Folder).Of(version, Viewer.Operator, keys);

        Assert.InRange(people.Count, 1, version.Query("select * from core.dim_person").RowCount - 1);
    }

    [Theory]
    [InlineData(Role.Leader)]
    [InlineData(Role.Planner)]
    [InlineData(Role.Steward)]
    [InlineData(Role.Admin)]
    public void Of_AnyOtherRole_IsNobody(Role role)
    {
        using var version = warehouse.Open();
        Assert.Empty(new PeopleDesk(warehouse.Folder).Of(version, new Viewer(role, ["540100", "540200"]), Subjects(version, "true")));
    }

    [Fact]
    public void OfFinding_OfAClass_IsEverybodyInIt()
    {
        using var version = warehouse.Open();
        var finding = version.Query("""
            select finding_id, record_key
            from anomalies.evidence
            where pattern = 'perfect_attendance'
            limit 1
            """).Rows().Single();
        var trainees = version.Query("select distinct person_key from core.enrolment where class_code = $1", finding.Text("record_key")).RowCount;

        Assert.Equal(trainees, new PeopleDesk(warehouse.Folder).OfFinding(version, Viewer.Operator, finding.Text("finding_id")!).Count);
    }

    [Fact]
    public void Of_AWarehouseWithoutItsVault_ShowsStarsOnly()
    {
        using var version = warehouse.Open();
        var folder = Directory.CreateTempSubdirectory("no-vault");
        var people = new PeopleDesk(new WarehouseFolder(folder.FullName)).Of(version, Viewer.Operator, Subjects(version, "true"));
        folder.Delete();

        Assert.All(people.Values, person => Assert.Equal(("***", "***"), (person.Name, person.Id)));
    }

    private static List<string> Subjects(OpenVersion version, string condition) =>
        [.. version.Query($"select distinct subject_key from anomalies.finding where subject_kind = 'person' and {condition} order by subject_key").Rows().Select(row => row.Text("subject_key")!)];

    private static IEnumerable<UInt128> NamesOf(OpenVersion version, string person) => version.Query("""
        select cast(person_name_token as varchar) as token from core.enrolment where person_key = cast($1 as uuid)
        union
        select cast(person_name_token as varchar) from core.fct_certificate where person_key = cast($1 as uuid)
        union
        select cast(teacher_name_token as varchar) from core.dim_teacher where person_key = cast($1 as uuid)
        """, person).Rows().Select(row => Token.Read(row.Text("token"))!.Value);
}
