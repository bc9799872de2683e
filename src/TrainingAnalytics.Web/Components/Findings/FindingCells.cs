using TrainingAnalytics.Web.Components.Tiles;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>Numbers in tables of findings: nothing stands out less than something.</summary>
public static class FindingCells
{
    public static TableCell Number(long number) => new(FindingWords.Count(number), number, Faint: number == 0);

    public static TableCell Money(decimal yuan) => new(FindingWords.Amount(yuan), yuan, Faint: yuan == 0);
}
