namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>Who comes to which training, and how old they are.</summary>
internal static class Groups
{
    private static readonly (Code Group, int Weight)[] Farmers =
        [(TraineeGroup.RuralTransfer, 60), (TraineeGroup.RegisteredPoor, 40)];

    private static readonly (Code Group, int Weight)[] Founders =
    [
        (TraineeGroup.RuralTransfer, 40), (TraineeGroup.Graduate, 22), (TraineeGroup.Unemployed, 18), (TraineeGroup.Veteran, 12),
        (TraineeGroup.Other, 8),
    ];

    private static readonly (Code Group, int Weight)[] JobSeekers =
    [
        (TraineeGroup.RuralTransfer, 36), (TraineeGroup.RegisteredPoor, 24), (TraineeGroup.TwoAfter, 8), (TraineeGroup.Unemployed, 10),
        (TraineeGroup.Veteran, 3), (TraineeGroup.Graduate, 6), (TraineeGroup.HardToEmploy, 5), (TraineeGroup.LowIncome, 3),
        (TraineeGroup.ZeroEmployment, 2), (TraineeGroup.Other, 3),
    ];

    public static Code For(Project project, Dice dice) =>
        Draw(project.Type == TrainingType.Farmer ? Farmers : project.Type == TrainingType.Entrepreneurship ? Founders : JobSeekers, dice);

    /// <summary>Ages at the end of 2018.</summary>
    public static (int Youngest, int Oldest) Ages(Code group) =>
        group == TraineeGroup.TwoAfter ? (16, 18) : group == TraineeGroup.Graduate ? (20, 25) : (18, 56);

    public static Code System(Code group, Dice dice) =>
        (group == TraineeGroup.RuralTransfer || group == TraineeGroup.RegisteredPoor) && dice.Chance(0.5)
            ? SourceSystem.FarmerHerder
            : SourceSystem.Regional;

    private static Code Draw((Code Group, int Weight)[] from, Dice dice)
    {
        var at = dice.Below(100);
        foreach (var (group, weight) in from)
            if ((at -= weight) < 0) return group;
        return from[0].Group;
    }
}
