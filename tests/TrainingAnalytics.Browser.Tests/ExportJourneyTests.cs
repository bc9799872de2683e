using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>A tile is taken along: as a picture, as a file, as a link.</summary>
public sealed class ExportJourneyTests(RunningSite site)
{
    // What a picture is of: its size, and how many pixels of its middle have the bars' colour.
    private const string Look = """
        async address => {
          const image = new Image();
          image.src = address;
          await image.decode();
          const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
          const ground = canvas.getContext('2d');
          ground.drawImage(image, 0, 0);
          const { data } = ground.getImageData(0, 0, image.width, image.height);
          let bars = 0, ink = 0;
          for (let i = 0; i < data.length; i += 4) {
            if (data[i] === 0x12 && data[i + 1] === 0x43 && data[i + 2] === 0x6d) bars++;
            if (data[i] + data[i + 1] + data[i + 2] < 200) ink++;
          }
          return [image.width, image.height, bars, ink];
        }
        """;

    [Theory]
    [InlineData("prefectures", 20000)]
    [InlineData("trainings-2021", 2000)]
    public async Task Picture_OfATile_ShowsItAtTwiceItsSizeWithoutItsMenus(string tile, int drawn)
    {
        var page = await site.SignedIn("领导");
        var box = page.Locator($"#tile-{tile}");
        await box.ScrollIntoViewIfNeededAsync();
        await box.Locator(".definition summary").ClickAsync();
        await Expect(box.Locator(".definition-body")).ToBeVisibleAsync();
        var shown = (await box.BoundingBoxAsync())!;
        await box.Locator(".export summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        var download = await page.RunAndWaitForDownloadAsync(() => box.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("PNG") }).ClickAsync());

        Assert.Matches($"^overview-{tile}-2021[0-9]{{4}}\\.png$", download.SuggestedFilename);
        var bytes = await File.ReadAllBytesAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
        var look = await page.EvaluateAsync<int[]>(Look, $"data:image/png;base64,{Convert.ToBase64String(bytes)}");
        Assert.Equal(2 * (int)Math.Ceiling(shown.Width), look[0]);
        Assert.InRange(look[1], shown.Height, 2 * shown.Height);
        Assert.True(look[2] > drawn && look[3] > look[2], $"{look[2]} pixels of bars, {look[3]} of ink");
        await Expect(box.Locator(".definition-body")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Picture_OfWhatCannotBeDrawn_SaysSoAndOffersTheTable()
    {
        var page = await site.SignedIn("领导");
        await page.EvaluateAsync("() => { HTMLCanvasElement.prototype.toBlob = done => done(null); }");
        var menu = page.Locator("#tile-trainings-2021 .export");
        await menu.Locator("summary").ClickAsync();

        await menu.GetByRole(AriaRole.Button).ClickAsync();

        await Expect(menu.GetByRole(AriaRole.Status)).ToContainTextAsync("XLSX");
    }

    [Fact]
    public async Task Link_OfATile_LeadsToItWithEverythingChosen()
    {
        var page = await site.SignedIn("领导");
        await page.GotoAsync("/overview?year=2020&lang=en");

        await page.Locator("#tile-prefectures").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Link") }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex(@"/overview\?year=2020&lang=en#tile-prefectures$"));
        var other = await site.SignedIn("领导");
        await other.GotoAsync(page.Url);
        await Expect(other.Locator("#tile-prefectures")).ToBeInViewportAsync();
        await Expect(other.Locator("#tile-prefectures")).ToContainTextAsync("2020");
    }

    [Fact]
    public async Task File_FromTheMenu_IsDownloadedUnderItsName()
    {
        var page = await site.SignedIn("领导");
        var menu = page.Locator("#tile-prefectures .export");
        await menu.Locator("summary").ClickAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => menu.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("XLSX") }).ClickAsync());

        Assert.Matches(@"^overview-prefectures-2021[0-9]{4}\.xlsx$", download.SuggestedFilename);
    }
}
