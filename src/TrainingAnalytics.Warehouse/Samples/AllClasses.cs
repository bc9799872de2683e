using TrainingAnalytics.Warehouse.Samples.Planted;

namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>
/// Every class of a sample: apprenticeships and planted cases first, then as many ordinary ones as are missing, then those
/// that still run on the as-of date. The ordinary ones are made one at a time, so that memory does not grow with the sample.
/// </summary>
internal static class AllClasses
{
    public static IEnumerable<ClassRun> Of(World world, AnswerKey answers)
    {
        ClassRun[] first = [.. world.Apprenticeships.Classes(planted: 2 * PlantedCases.Rounds(world.Scale)), .. PlantedCases.Plant(world, answers)];
        var planted = new Completions();
        foreach (var run in first) planted.Add(run);
        foreach (var run in first) yield return run;
        var background = new Background(new Story(world.Scale), planted, world.Catalogue, world.Classes, world.Attendees, world.Payments, world.Dice);
        foreach (var run in background.Ended())
        {
            Slips.Add(world, run);
            yield return run;
        }
        foreach (var run in background.UnderWay()) yield return run;
    }
}
