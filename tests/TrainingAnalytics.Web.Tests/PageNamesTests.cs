using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using TrainingAnalytics.Warehouse.Dashboards.Rules;

namespace TrainingAnalytics.Web.Tests;

public sealed class PageNamesTests(HandMadeRegion region) : IClassFixture<HandMadeRegion>
{
    [Fact]
    public async Task Names_ThatTheServerHasTaken_AreNoNamesOfPages()
    {
        await using var app = Site.Build(Site.Prepare([]), region.House);

        var taken = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(endpoint => endpoint.RoutePattern.PathSegments.Take(1)).Select(segment => segment.Parts[0]).OfType<RoutePatternLiteralPart>()
            // Files have a dot or an underscore, which no page's name may have.
            .Select(part => part.Content).Where(name => !name.Contains('.', StringComparison.Ordinal) && !name.StartsWith('_')).Distinct().ToList();

        Assert.Contains("loads", taken);
        Assert.Equal([], taken.Except(NameIsFree.Taken).Order(StringComparer.Ordinal));
    }
}
