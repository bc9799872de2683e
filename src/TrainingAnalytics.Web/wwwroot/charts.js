// Draws the charts that the server left as sketches in data-chart. Plotly's basic bundle is fetched once,
// when the first chart comes into view; everything a chart shows stands in the table beside it too.

let plotly;
const drawn = new WeakMap();

function load() {
  plotly ??= new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = document.body.dataset.plotly;
    script.onload = () => { keepStyle(); done(window.Plotly); };
    script.onerror = () => { plotly = undefined; failed(new Error('plotly')); };
    document.head.append(script);
  });
  return plotly;
}

// Plotly puts its style into the head once, and the next page that the reader goes to takes it out again.
function keepStyle() {
  const kept = new CSSStyleSheet();
  kept.replaceSync([...document.getElementById('plotly.js-style-global')?.sheet.cssRules ?? []].map(rule => rule.cssText).join('\n'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, kept];
}

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function base() {
  const ink = colour('--ink');
  const axis = { gridcolor: colour('--line'), linecolor: colour('--line'), zerolinecolor: colour('--line'), fixedrange: true, automargin: true };
  return {
    paper_bgcolor: 'rgba(0,0,0,0)', plot_bgcolor: 'rgba(0,0,0,0)', font: { color: ink, family: getComputedStyle(document.body).fontFamily, size: 14 },
    margin: { l: 8, r: 16, t: 8, b: 8, pad: 4 }, xaxis: { ...axis }, yaxis: { ...axis },
    legend: { orientation: 'h', traceorder: 'normal', y: 1.02, yanchor: 'bottom', x: 0 }, hoverlabel: { namelength: -1 }, barmode: 'overlay', dragmode: false,
  };
}

// Round numbers along the axis, in the words of the page: 20 万 where Chinese readers would have to count zeros.
function ticks(axis, sketch) {
  const most = Math.max(...sketch.series.flatMap(series => series.values).filter(value => value != null), 0);
  if (sketch.percent) { axis.tickformat = '.0%'; return; }
  if (most <= 0) return;
  const rough = most / 5, power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max([1, 2, 2.5, 5, 10].find(one => one * power >= rough) * power, 1);
  axis.tickvals = Array.from({ length: Math.floor(most * 1.1 / step) + 1 }, (_, i) => i * step);
  axis.ticktext = axis.tickvals.map(said);
}

function said(value) {
  const chinese = document.documentElement.lang.startsWith('zh');
  const [unit, word] = chinese ? (value >= 1e8 ? [1e8, ' 亿'] : value >= 1e4 ? [1e4, ' 万'] : [1, '']) : value >= 1e6 ? [1e6, ' m'] : [1, ''];
  return (value / unit).toLocaleString('en', { maximumFractionDigits: 2 }) + word;
}

// What the reader filters by stands out, the rest stands back; a few categories keep a colour each.
function barColours(sketch) {
  const own = i => colour(sketch.colours.length ? (sketch.colours[i] ? '--c' + sketch.colours[i] : '--soft') : '--c1');
  return sketch.labels.map((_, i) => sketch.chosen == null || sketch.chosen === i ? own(i) : colour('--soft'));
}

function bars(sketch) {
  const layout = base();
  layout.yaxis = { ...layout.yaxis, autorange: 'reversed', type: 'category' };
  layout.xaxis.rangemode = 'tozero';
  ticks(layout.xaxis, sketch);
  const traces = sketch.series.map(series => series.role === 'target'
    ? { type: 'scatter', mode: 'markers', name: series.name, x: series.values, y: sketch.labels, customdata: series.said,
        marker: { symbol: 'line-ns', size: 24, line: { width: 3, color: colour('--c4') } },
        hovertemplate: '%{y}: %{customdata}<extra>' + series.name + '</extra>' }
    : { type: 'bar', orientation: 'h', name: series.name, x: series.values, y: sketch.labels, text: series.said, textposition: sketch.colours.length || sketch.chosen != null ? 'outside' : 'auto', cliponaxis: false,
        insidetextanchor: 'start', insidetextfont: { color: colour('--on-c1'), size: 14 }, outsidetextfont: { color: colour('--ink'), size: 14 }, constraintext: 'none', marker: { color: barColours(sketch) }, width: 0.62,
        customdata: series.said, hovertemplate: '%{y}: %{customdata}<extra>' + series.name + '</extra>' });
  layout.showlegend = traces.length > 1;
  // What is hidden or unknown has no bar, but it has words.
  layout.annotations = sketch.labels.map((label, i) => ({ label, i })).filter(({ i }) => sketch.series[0].values[i] == null)
    .map(({ label, i }) => ({ x: 0, y: label, xanchor: 'left', showarrow: false, text: sketch.series[0].said[i].replace('<', '&lt;'), font: { size: 14, color: colour('--soft-ink') } }));
  return { traces, layout };
}

const lines = {
  low: () => ({ mode: 'lines', line: { color: colour('--c1'), width: 1 }, showlegend: false }),
  high: () => ({ mode: 'lines', line: { color: colour('--c1'), width: 1 }, fill: 'tonexty', fillcolor: colour('--band'), showlegend: false }),
  forecast: () => ({ mode: 'lines', line: { color: colour('--c1'), width: 2, dash: 'dash' } }),
  before: () => ({ mode: 'lines+markers', line: { color: colour('--c3'), width: 2, dash: 'longdash' }, marker: { size: 5, symbol: 'diamond' } }),
  actual: () => ({ mode: 'lines+markers', line: { color: colour('--c1'), width: 3 }, marker: { size: 7 } }),
  pace: () => ({ mode: 'lines', line: { color: colour('--c2'), width: 2, dash: 'dashdot' } }),
  target: () => ({ mode: 'lines', line: { color: colour('--c4'), width: 2, dash: 'dot' } }),
};

function line(sketch) {
  const layout = base();
  layout.yaxis.rangemode = 'tozero';
  Object.assign(layout.xaxis, { type: 'category', categoryorder: 'array', categoryarray: sketch.labels });
  if (sketch.labels.length > 12) layout.xaxis.nticks = 13;
  // A line that ends in the middle of the year still shows all of it.
  layout.xaxis.range = [-0.5, sketch.labels.length - 0.5];
  ticks(layout.yaxis, sketch);
  shade(sketch, layout);
  layout.hovermode = 'x unified';
  const traces = sketch.series.map(series => ({
    name: series.name, x: sketch.labels, y: series.values, customdata: series.said,
    hovertemplate: '%{customdata}<extra>' + series.name + '</extra>',
    ...(series.role === 'month'
      ? { type: 'bar', marker: { color: colour('--soft') } }
      : { type: 'scatter', ...lines[series.role]() }),
  }));
  return { traces, layout };
}

// Months whose records still come in lie under a veil with a dotted edge and the words for it; the month that the
// page shows stands between two lines.
function shade(sketch, layout) {
  const across = (from, to, rest) => ({ type: 'rect', xref: 'x', yref: 'paper', x0: from - 0.5, x1: to + 0.5, y0: 0, y1: 1, layer: 'below', ...rest });
  layout.shapes = [];
  if (sketch.shade) {
    layout.shapes.push(across(sketch.shade.from, sketch.shade.to, { fillcolor: colour('--veil'), line: { color: colour('--soft-ink'), width: 1, dash: 'dot' } }));
    layout.annotations = [{ xref: 'x', yref: 'paper', x: (sketch.shade.from + sketch.shade.to) / 2, y: 1, yanchor: 'top', showarrow: false, text: sketch.shade.said, font: { size: 12, color: colour('--soft-ink') } }];
  }
  if (sketch.chosen != null) layout.shapes.push(across(sketch.chosen, sketch.chosen, { line: { color: colour('--ink'), width: 2 } }));
}

async function draw(box, width) {
  const sketch = JSON.parse(box.dataset.chart);
  const Plotly = await load();
  const { traces, layout } = sketch.kind === 'bars' ? bars(sketch) : line(sketch);
  if (width) Object.assign(layout, { width, height: box.clientHeight });
  // Begun anew: a page that was changed has emptied the box, and often it is of another height than before.
  await Plotly.newPlot(box, traces, layout, { displayModeBar: false, responsive: true, displaylogo: false });
  if (width) for (const part of box.querySelectorAll('.main-svg')) part.setAttribute('viewBox', `0 0 ${part.getAttribute('width')} ${part.getAttribute('height')}`);
  drawn.set(box, box.dataset.chart);
  box.dataset.drawn = 'true';
  box.removeAllListeners?.('plotly_click');
  if (sketch.links.some(Boolean)) {
    box.classList.add('leads');
    box.on('plotly_click', event => follow(sketch.links[event.points[0].pointNumber]));
  }
}

// The table's own link is followed, so that a click on a bar is the same step as one on the name.
function follow(address) {
  if (!address) return;
  const link = [...document.querySelectorAll('main a')].find(one => one.getAttribute('href') === address);
  if (link) link.click(); else location.assign(address);
}

// One chart a frame: the numbers beside them are painted first, and the page answers between two charts.
const waiting = new Set();
let drawing = false;

const nextFrame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
const isDrawn = box => drawn.get(box) === box.dataset.chart && box.firstElementChild;

async function drawWaiting() {
  if (drawing) return;
  drawing = true;
  for (const box of waiting) {
    await nextFrame();
    waiting.delete(box);
    if (box.isConnected && !isDrawn(box)) await draw(box).catch(() => box.classList.add('undrawn'));
  }
  drawing = false;
}

const seen = new IntersectionObserver(entries => {
  for (const entry of entries.filter(one => one.isIntersecting)) {
    seen.unobserve(entry.target);
    waiting.add(entry.target);
  }
  if (waiting.size > 0) load().catch(() => { });
  drawWaiting();
}, { rootMargin: '200px' });

const boxes = () => [...document.querySelectorAll('[data-chart]')];

function look() {
  for (const box of boxes()) {
    if (!waiting.has(box) && !isDrawn(box)) seen.observe(box);
  }
}

const all = () => Promise.all(boxes().map(box => draw(box)));

// A4 without its margins, in CSS pixels.
const paper = 703;

// Charts are drawn for the paper, in its colours and about as wide as they are there; there is no time to wait for
// Plotly, so where it is not here yet their tables stand in their place.
function print() {
  document.documentElement.classList.add('on-paper');
  const share = paper / document.querySelector('main').clientWidth;
  for (const box of boxes()) if (window.Plotly) draw(box, box.clientWidth * share); else instead(box);
}

function instead(box) {
  const table = box.closest('.tile').querySelector('details.table-of:not([open])');
  if (!table) return;
  table.open = true;
  table.classList.add('instead');
}

function printed() {
  document.documentElement.classList.remove('on-paper');
  for (const table of document.querySelectorAll('.instead')) { table.open = false; table.classList.remove('instead'); }
  if (window.Plotly) all();
}

look();
// Streamed tiles and enhanced navigation change the page without loading it.
new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-chart'] });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', all);
addEventListener('beforeprint', print);
addEventListener('afterprint', printed);
