namespace TrainingAnalytics.Warehouse.Samples;

internal sealed record Evaluator(string Code, string Name, string County, DateOnly ValidFrom, DateOnly? ValidTo, bool Listed = true);

internal sealed class Certificate
{
    public required string Number { get; set; }
    public required Code Kind { get; set; }
    public required Person Person { get; init; }
    public required string Name { get; set; }
    public required string OccupationCode { get; init; }
    public required int SkillLevel { get; init; }
    public required string? ClassCode { get; set; }
    public required DateOnly IssuedOn { get; set; }
    public required string IssuingCounty { get; set; }
    public string? EvaluatorCode { get; set; }
    public double? Theory { get; set; }
    public double? Practice { get; set; }
}
