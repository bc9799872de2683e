using TrainingAnalytics.Web;
using TrainingAnalytics.Web.Start;

var builder = Site.Prepare(args);
if (LoopbackOnly.Refusal(builder.Configuration) is { } refusal)
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
await using var app = Site.Build(builder, house);
await app.StartAsync();
// What it listens on in fact, however it came to that.
if (LoopbackOnly.Refusal(app.Urls) is { } open)
{
    await Console.Error.WriteLineAsync(open);
    return 2;
}

await FirstReader.Visit(app);
Welcome.Say(app, Console.Out);
await app.WaitForShutdownAsync();
return 0;
