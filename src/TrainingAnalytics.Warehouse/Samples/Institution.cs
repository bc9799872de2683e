namespace TrainingAnalytics.Warehouse.Samples;

internal sealed class Institution
{
    public required string Code { get; init; }
    public required string? Uscc { get; init; }
    public required string Name { get; init; }
    public required Code Kind { get; init; }
    public required string County { get; init; }
    public required string LegalRepresentative { get; set; }
    public required string Account { get; set; }
    public required DateOnly ApprovedOn { get; set; }
    public DateOnly? RevokedOn { get; set; }
    public int? Seats { get; set; }

    /// <summary>Seats are as planted, not worked out from the busiest day.</summary>
    public bool SeatsAreGiven { get; init; }
    public List<Teacher> Teachers { get; } = [];
}
