using System.Globalization;

namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>The training institutions: those that ordinary classes are spread over, and odd ones made for a planted case.</summary>
internal sealed class Institutions
{
    private static readonly Code[] Mix =
    [
        InstitutionKind.Private, InstitutionKind.TechnicalInstitute, InstitutionKind.Private, InstitutionKind.EnterpriseCentre,
        InstitutionKind.Private, InstitutionKind.VocationalCollege, InstitutionKind.Private, InstitutionKind.PublicBase,
        InstitutionKind.Private, InstitutionKind.VocationalCollege, InstitutionKind.TechnicalInstitute, InstitutionKind.MasterStudio,
    ];

    private readonly Dictionary<string, List<Institution>> _byPrefecture = [];
    private readonly List<Institution> _all = [];
    private readonly UsccMaker _usccs;
    private readonly Dice _dice;

    public Institutions(SampleScale scale, UsccMaker usccs, Teachers teachers, Dice dice)
    {
        (_usccs, _dice) = (usccs, dice);
        var all = Math.Max(40, scale.Trainings / 300);
        foreach (var prefecture in Places.Prefectures)
        {
            var count = Math.Max(4, (int)Math.Round(all * prefecture.Share));
            _byPrefecture[prefecture.Code] = [.. Enumerable.Range(0, count).Select(i => Make(County(prefecture, i), Mix[i % Mix.Length]))];
            foreach (var institution in _byPrefecture[prefecture.Code])
                for (var i = 0; i < 4; i++) teachers.Hire(institution);
        }
    }

    public IReadOnlyList<Institution> All => _all;

    public IReadOnlyList<Institution> In(string county) => _byPrefecture[Places.Of(county).Code];

    public Institution Make(string county, Code kind, DateOnly? approvedOn = null, bool seatsAreGiven = false)
    {
        var number = _all.Count + 1;
        var institution = new Institution
        {
            Code = "JG" + county[..4] + number.ToString("0000", CultureInfo.InvariantCulture),
            Uscc = _usccs.Make(kind == InstitutionKind.Private ? "52" : "12"),
            Name = Places.NameOf(county) + Numeral(number) + kind.Chinese,
            Kind = kind,
            County = county,
            LegalRepresentative = NameMaker.Distinct(number * 7),
            Account = "549910" + number.ToString("0000000000000", CultureInfo.InvariantCulture),
            ApprovedOn = approvedOn ?? new DateOnly(2009, 1, 1).AddDays(_dice.Between(0, 3_500)),
            SeatsAreGiven = seatsAreGiven,
        };
        _all.Add(institution);
        return institution;
    }

    /// <summary>The seat of the prefecture first, then the counties in turn.</summary>
    private static string County(Prefecture prefecture, int nth) =>
        nth % 3 == 0 ? prefecture.Counties[0] : prefecture.Counties[(nth * 5 + 1) % prefecture.Counties.Length];

    private static string Numeral(int number) => $"第{number.ToString(CultureInfo.InvariantCulture)}";
}
