using System.Text.Json;
using Microsoft.Playwright;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>A tile as it stands in the page: a card's words, its table cell by cell, what a map or bullets say, what a chart is drawn from.</summary>
/// <param name="Said">One for each place of a map, bullet or small line.</param>
internal sealed record ShownTile(
    string Id, string? Value, string? Against, string? Beside, string[] Head, string[][] Rows, string[] Said, string? Chart, string? Csv, string? Arrow)
{
    // What is meant for screen readers beside a column's name is not in the files.
    private const string Read = """
        () => {
          const text = one => {
            if (!one) return null;
            const copy = one.cloneNode(true);
            for (const hidden of copy.querySelectorAll('.hidden')) hidden.remove();
            return copy.textContent.replace(/\s+/g, ' ').trim();
          };
          const all = one => [one, ...one.querySelectorAll('[aria-label]')].map(each => each.getAttribute('aria-label') ?? '').join(' ') + ' ' + one.textContent.replace(/\s+/g, ' ').trim();
          return JSON.stringify([...document.querySelectorAll('main .tile')].map(tile => ({
            id: tile.id.slice('tile-'.length),
            value: text(tile.querySelector('.value')), against: text(tile.querySelector('.against')), beside: text(tile.querySelector('.beside')),
            head: [...tile.querySelectorAll('table.data thead th')].map(text),
            rows: [...tile.querySelectorAll('table.data tbody tr')].map(row => [...row.children].map(text)),
            said: [...tile.querySelectorAll('.map > li, .bullets > li, .multiples > li')].map(all),
            chart: tile.querySelector('.chart.bars')?.dataset.chart ?? null,
            csv: tile.querySelector('.export a[href^="/export/csv/"]')?.getAttribute('href') ?? null,
            arrow: tile.querySelector('.export a[href^="/export/arrow/"]')?.getAttribute('href') ?? null,
          })));
        }
        """;

    public bool HasTable => Head.Length > 0;

    public static async Task<IReadOnlyList<ShownTile>> Of(IPage page) =>
        JsonSerializer.Deserialize<ShownTile[]>(await page.EvaluateAsync<string>(Read), JsonSerializerOptions.Web)!;
}
