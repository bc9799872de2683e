namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>How a class's check-ins look.</summary>
internal enum CheckIns { Usual, None, Metronome, Upload, MetronomeTwice }

/// <summary>One class with everybody and everything in it: what is written as a whole, and then forgotten.</summary>
internal sealed class ClassRun
{
    public required string Code { get; init; }
    public required Institution Institution { get; init; }
    public required Project Project { get; init; }
    public required string County { get; init; }
    public required DateOnly Start { get; init; }
    public required DateOnly End { get; init; }
    public required DateOnly[] Days { get; init; }
    public Teacher? Teacher { get; set; }
    public bool Integrated { get; init; }
    public bool ProjectBased { get; init; }
    public int PlannedSize { get; set; }
    public CheckIns CheckIns { get; set; }
    public Evaluator? Evaluator { get; init; }
    public Code Fund { get; init; } = Samples.Fund.Employment;
    public Code Payee { get; init; } = PayeeKind.Institution;
    public decimal AdvanceShare { get; init; }

    /// <summary>The day of most of its certificates.</summary>
    public DateOnly IssuedOn { get; init; }

    /// <summary>Days from a certificate to its money.</summary>
    public int PaymentLag { get; init; }

    public List<Enrolment> Enrolments { get; } = [];
    public List<Payment> Payments { get; } = [];
    public List<Certificate> StrayCertificates { get; } = [];
    public List<(Person Person, DateOnly Day)> StrayCheckIns { get; } = [];
    public List<InsuranceSpell> Spells { get; } = [];

    public int PlannedHours => Project.Hours;
    public int Sessions => 2 * Days.Length;
    public decimal Standard => Project.StandardOn(Start);
    public bool ForEmployees => Fund == Samples.Fund.SpecialAccount;
}
