namespace TrainingAnalytics.Warehouse.Samples;

internal sealed class Teacher
{
    private readonly List<(DateOnly From, DateOnly To)> _booked = [];

    public required string Code { get; init; }
    public required Person Person { get; init; }
    public required DateOnly FullTimeSince { get; init; }

    /// <summary>From this day both certificates are there and the teacher is reported as dual-qualified.</summary>
    public required DateOnly DualSince { get; set; }
    public required bool TeachingCertificate { get; set; }
    public bool SkillCertificate { get; set; }

    /// <summary>Reported as dual-qualified without the certificates: only in planted cases.</summary>
    public bool Inflated { get; set; }

    /// <summary>Has both certificates and is not reported as dual-qualified.</summary>
    public bool Modest { get; set; }

    public bool IsFree(DateOnly from, DateOnly to) => !_booked.Exists(b => b.From <= to && from <= b.To);

    public void Book(DateOnly from, DateOnly to) => _booked.Add((from, to));
}
