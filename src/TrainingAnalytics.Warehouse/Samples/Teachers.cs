using System.Globalization;

namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>Hires teachers so that the reported ratios rise towards 50 % dual-qualified and 30 % full-time by 2021.</summary>
internal sealed class Teachers(People people, Dice dice)
{
    private static readonly DateOnly Always = new(2010, 1, 1);
    private readonly Dictionary<Code, int> _hired = [];
    private int _made;

    public Teacher Hire(Institution institution)
    {
        var nth = _hired[institution.Kind] = _hired.GetValueOrDefault(institution.Kind) + 1;
        var dualSince = Since(nth * 37 % 100, 41, 52);
        var teacher = new Teacher
        {
            Code = "T" + (++_made).ToString("000000", CultureInfo.InvariantCulture),
            Person = people.Make(institution.County, 28, 55),
            FullTimeSince = institution.Kind == InstitutionKind.Private ? Since(nth * 61 % 100, 24, 32) : Since(nth * 61 % 100, 74, 78),
            DualSince = dualSince,
            TeachingCertificate = dice.Chance(0.7),
        };
        teacher.SkillCertificate = !teacher.TeachingCertificate && dice.Chance(0.8);
        institution.Teachers.Add(teacher);
        return teacher;
    }

    /// <summary>A free teacher of the institution, or one more: nobody teaches twice at a time unless a case is planted.</summary>
    public Teacher Free(Institution institution, DateOnly from, DateOnly to)
    {
        var teacher = institution.Teachers.Find(t => t.IsFree(from, to)) ?? Hire(institution);
        teacher.Book(from, to);
        return teacher;
    }

    private DateOnly Since(int percentile, int always, int byTheEnd) =>
        percentile < always ? Always
        : percentile < byTheEnd ? new DateOnly(2019, 7, 1).AddDays(dice.Between(0, 700))
        : DateOnly.MaxValue;
}
