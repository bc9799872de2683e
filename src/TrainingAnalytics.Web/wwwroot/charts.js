// Draws the charts that the server left as sketches in data-chart. Plotly's basic bundle is fetched once,
// when the first chart comes into view; everything a chart shows stands in the table beside it too.

let plotly;
const drawn = new WeakMap();

function load() {
  plotly ??= new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = document.body.dataset.plotly;
    script.onload = () => done(window.Plotly);
    script.onerror = () => { plotly = undefined; failed(new Error('plotly')); };
    document.head.append(script);
  });
  return plotly;
}

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function base() {
  const ink = colour('--ink');
  const axis = { gridcolor: colour('--line'), linecolor: colour('--line'), zerolinecolor: colour('--line'), fixedrange: true, automargin: true };
  return {
    paper_bgcolor: 'rgba(0,0,0,0)', plot_bgcolor: 'rgba(0,0,0,0)', font: { color: ink, family: getComputedStyle(document.body).fontFamily, size: 14 },
    margin: { l: 8, r: 16, t: 8, b: 8, pad: 4 }, xaxis: { ...axis }, yaxis: { ...axis },
    legend: { orientation: 'h', y: 1.02, yanchor: 'bottom', x: 0 }, hoverlabel: { namelength: -1 }, barmode: 'overlay', dragmode: false,
  };
}

function bars(sketch) {
  const layout = base();
  layout.yaxis = { ...layout.yaxis, autorange: 'reversed', type: 'category' };
  layout.xaxis.rangemode = 'tozero';
  if (sketch.percent) layout.xaxis.tickformat = '.0%';
  const traces = sketch.series.map(series => series.role === 'target'
    ? { type: 'scatter', mode: 'markers', name: series.name, x: series.values, y: sketch.labels, customdata: series.said,
        marker: { symbol: 'line-ns', size: 24, line: { width: 3, color: colour('--c4') } },
        hovertemplate: '%{y}: %{customdata}<extra>' + series.name + '</extra>' }
    : { type: 'bar', orientation: 'h', name: series.name, x: series.values, y: sketch.labels, text: series.said, textposition: 'auto',
        insidetextanchor: 'start', insidetextfont: { color: colour('--on-c1'), size: 14 }, outsidetextfont: { color: colour('--ink'), size: 14 }, constraintext: 'none', marker: { color: colour('--c1') }, width: 0.62,
        customdata: series.said, hovertemplate: '%{y}: %{customdata}<extra>' + series.name + '</extra>' });
  layout.showlegend = traces.length > 1;
  return { traces, layout };
}

const lines = {
  actual: () => ({ mode: 'lines+markers', line: { color: colour('--c1'), width: 3 }, marker: { size: 7 } }),
  pace: () => ({ mode: 'lines', line: { color: colour('--c2'), width: 2, dash: 'dash' } }),
  target: () => ({ mode: 'lines', line: { color: colour('--c4'), width: 2, dash: 'dot' } }),
};

function line(sketch) {
  const layout = base();
  layout.yaxis.rangemode = 'tozero';
  layout.xaxis.type = 'category';
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

async function draw(box) {
  const sketch = JSON.parse(box.dataset.chart);
  const Plotly = await load();
  const { traces, layout } = sketch.kind === 'bars' ? bars(sketch) : line(sketch);
  await Plotly.react(box, traces, layout, { displayModeBar: false, responsive: true, displaylogo: false });
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

const seen = new IntersectionObserver(entries => {
  for (const entry of entries.filter(one => one.isIntersecting)) {
    seen.unobserve(entry.target);
    draw(entry.target).catch(() => entry.target.classList.add('undrawn'));
  }
}, { rootMargin: '200px' });

function look() {
  for (const box of document.querySelectorAll('[data-chart]')) {
    if (drawn.get(box) !== box.dataset.chart || !box.firstElementChild) seen.observe(box);
  }
}

const all = () => Promise.all([...document.querySelectorAll('[data-chart]')].map(draw));

look();
// Streamed tiles and enhanced navigation change the page without loading it.
new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-chart'] });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', all);
addEventListener('beforeprint', all);
