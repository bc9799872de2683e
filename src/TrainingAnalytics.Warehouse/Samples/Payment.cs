namespace TrainingAnalytics.Warehouse.Samples;

internal sealed record Payment
{
    public required string Number { get; init; }
    public required Code Kind { get; init; }
    public Code? System { get; init; }
    public string? EnrolmentNumber { get; init; }
    public string? ClassCode { get; init; }
    public string? IdNumber { get; init; }
    public required Code PayeeKind { get; set; }
    public string? PayeeCode { get; set; }
    public string? Recovers { get; init; }
    public string? Account { get; set; }
    public required decimal Amount { get; set; }
    public required Code Fund { get; set; }
    public required DateOnly PaidOn { get; set; }
    public required string PayingCounty { get; init; }
    public required string ApprovedBy { get; init; }
}
