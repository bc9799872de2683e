using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

/// <summary>Turns a case's rows into rows of the landing zone: with their defaults, repeated, and with the case's own keys.</summary>
internal sealed class CaseRows
{
    // A row says only what its case is about; the rest is an ordinary training.
    private static readonly Dictionary<string, string> Defaults = new()
    {
        ["registry"] = "source_system=regional enrolment_no=E1 person=A name=次仁 trainee_group=rural_transfer class_code=C1 training_type=employment_skills enrolled_on=2020-02-20 status=completed completed_on=2020-03-13 attended_hours=80",
        ["class"] = "class_code=C1 institution_code=I1 project_code=X1 county_code=540102 start_date=2020-03-02 end_date=2020-03-13 planned_size=10 planned_hours=80 integrated_content=false project_based=false",
        ["attendance"] = "class_code=C1 person=A session_date=2020-03-02 session=am method=face",
        ["certificate"] = "certificate_no=N1 certificate_kind=completion person=A name=次仁 occupation_code=O1 skill_level=5 class_code=C1 issued_on=2020-03-20 issuing_county=540102 evaluator_code=V1",
        ["payment"] = "payment_no=P1 subsidy_kind=training source_system=regional enrolment_no=E1 class_code=C1 person=A payee_kind=institution payee_code=I1 account=own amount=1000 fund_source=employment_fund paid_on=2020-04-01 paying_county=540102",
        ["institution"] = "institution_code=I1 institution_name=机构 institution_kind=private_institution county_code=540102 seats=1000 head=H1 account=own approved_on=2010-01-01",
        ["catalogue"] = "project_code=X1 project_name=项目 occupation_code=O1 occupation_name=工种 skill_level=5 training_type=employment_skills standard_hours=80 standard_amount=1000 trade_family=other valid_from=2018-01-01",
        ["evaluator"] = "evaluator_code=V1 evaluator_name=评价 county_code=540102 valid_from=2018-01-01",
        ["social_insurance"] = "person=A insured_from=2015-01-01",
        ["teacher"] = "reported_on=2020-12-31 teacher_code=T1 institution_code=I1 name=教师 employment=full_time teaching_certificate=true skill_certificate=true dual_qualified=true",
        ["apprentice"] = "agreement_no=A1 person=A name=次仁 employer_uscc=U1 institution_code=I1 occupation_code=O1 county_code=540102 started_on=2020-01-01 ends_on=2021-01-01 status=active",
        ["conclusion"] = "finding_id=F1 record_kind=registry record_key=regional/E1 conclusion=fraud concluded_on=2020-06-01",
        ["person"] = "person=A id_number=549901198001010011",
    };

    // An institution, a project and an evaluator are always there, unless the case gives its own.
    private static readonly string[] AlwaysThere = ["institution", "catalogue", "evaluator"];

    private static readonly HashSet<string> Keys =
    [
        "enrolment_no", "class_code", "institution_code", "project_code", "teacher_code", "payment_no", "payee_code", "recovers_payment_no", "certificate_no",
        "occupation_code", "evaluator_code", "employer_uscc", "agreement_no", "finding_id",
    ];

    public Dictionary<UInt128, VaultEntry> Vault { get; } = [];

    public IEnumerable<(string Extract, Dictionary<string, string> Values)> Of(PatternCase one)
    {
        var given = one.Given.Concat(AlwaysThere.Where(extract => one.Given.All(row => row.Extract != extract)).Select(extract => new GivenRow(extract, new Dictionary<string, string>())));
        foreach (var row in given)
            foreach (var values in Repeated(Whole(row)))
                if (row.Extract == "person") Remember(one.Prefix, values);
                else yield return (row.Extract, Landed(one.Prefix, values));
    }

    private static Dictionary<string, string> Whole(GivenRow row)
    {
        var values = Defaults[row.Extract].Split(' ').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        foreach (var (key, value) in row.Values) values[key] = value;
        return values;
    }

    // times: so many rows, {n} counts them from 1. days: each on so many days. every: seconds between one check-in and the next.
    private static IEnumerable<Dictionary<string, string>> Repeated(Dictionary<string, string> row)
    {
        for (var day = 0; day < Number(row, "days", 1); day++)
            for (var n = 1; n <= Number(row, "times", 1); n++)
                yield return One(row, n, day);
    }

    private static Dictionary<string, string> One(Dictionary<string, string> row, int n, int day)
    {
        var values = row.Where(pair => pair.Key is not ("times" or "days" or "every") && pair.Value is not "")
            .ToDictionary(pair => pair.Key, pair => pair.Value.Replace("{n}", n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        if (row.ContainsKey("days")) values["session_date"] = DateOnly.Parse(row["session_date"], CultureInfo.InvariantCulture).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (row.ContainsKey("every")) values["checked_in_at"] = new TimeOnly(9, 0).Add(TimeSpan.FromSeconds(n * Number(row, "every", 1))).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return values;
    }

    private static int Number(Dictionary<string, string> row, string key, int otherwise) => row.TryGetValue(key, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private Dictionary<string, string> Landed(string prefix, Dictionary<string, string> values) => values
        .Select(pair => pair.Key switch
        {
            "person" => ("person_key", Uuid(Token(prefix + pair.Value))),
            "name" => ("person_name_token", Uuid(Name(pair.Value))),
            "phone" => ("phone_token", Uuid(Token(prefix + "phone" + pair.Value))),
            "account" => (values.ContainsKey("payment_no") ? "payee_account_token" : "bank_account_token", Uuid(Token(prefix + "account" + pair.Value))),
            // A subject is a text: as a uuid is written.
            "subject_person" => ("subject_key", Guid.ParseExact(Uuid(Token(prefix + pair.Value)), "N").ToString()),
            "head" => ("legal_representative_token", Uuid(Token(prefix + "head" + pair.Value))),
            "record_key" => ("record_key", pair.Value.Contains('/', StringComparison.Ordinal) ? pair.Value.Replace("/", "/" + prefix, StringComparison.Ordinal) : prefix + pair.Value),
            // A USCC, and no code of the case's own.
            "payee_code" when pair.Value.Length == 18 => (pair.Key, pair.Value),
            _ => (pair.Key, Keys.Contains(pair.Key) ? prefix + pair.Value : pair.Value),
        })
        .ToDictionary(pair => pair.Item1 == "person_name_token" && values.ContainsKey("teaching_certificate") ? "teacher_name_token" : pair.Item1, pair => pair.Item2);

    private void Remember(string prefix, Dictionary<string, string> values)
    {
        var token = Token(prefix + values["person"]);
        Vault[token] = new(TokenKind.Person, token, values["id_number"]);
    }

    private UInt128 Name(string name)
    {
        var token = Token("name" + name);
        Vault[token] = new(TokenKind.Name, token, name);
        return token;
    }

    private static UInt128 Token(string text) => MemoryMarshal.Read<UInt128>(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Uuid(UInt128 token)
    {
        Span<byte> bytes = stackalloc byte[16];
        MemoryMarshal.Write(bytes, token);
        return Convert.ToHexStringLower(bytes);
    }
}
