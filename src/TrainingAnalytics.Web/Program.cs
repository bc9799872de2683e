using TrainingAnalytics.Web;
using TrainingAnalytics.Web.Start;

if (LoopbackOnly.Refusal(args) is { } refusal)
{
    await Console.Error.WriteLineAsync(refusal);
    return 2;
}

using var house = House.Open();
if (!await FirstWarehouse.Ensure(house, Console.Out))
{
    return 3;
}

DashboardLines.Follow(house, Console.Error);
await using var app = Site.Build(args, house);
await app.StartAsync();
await FirstReader.Visit(app);
Welcome.Say(app, Console.Out);
await app.WaitForShutdownAsync();
return 0;
