namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>What a class shall be like; what is left out is filled in as usual.</summary>
internal sealed record ClassWish(string County, Project Project, DateOnly[] Days)
{
    public Institution? Institution { get; init; }

    /// <summary>Places to keep free at an ordinary institution, where people join later.</summary>
    public int Size { get; init; } = 20;
    public Teacher? Teacher { get; init; }
    public bool Integrated { get; init; }
    public bool ProjectBased { get; init; }
    public decimal AdvanceShare { get; init; }
    public Code Fund { get; init; } = Samples.Fund.Employment;
    public Code Payee { get; init; } = PayeeKind.Institution;
    public CheckIns CheckIns { get; init; }
    public Evaluator? Evaluator { get; init; }
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Days from the class's end to the certificates.</summary>
    public (int Least, int Most) CertificateLag { get; init; } = (7, 30);
    public DateOnly? End { get; init; }
}
