// Makes a PNG of a tile as it looks, without a server: a copy with its computed styles written into it, drawn as
// an SVG on a canvas. A list that scrolls on the screen stands in the picture whole.

const boxes = [
  'align-items', 'align-self', 'background-color', 'background-image', 'background-size', 'border-bottom-color', 'border-bottom-left-radius', 'border-bottom-right-radius',
  'border-bottom-style', 'border-bottom-width', 'border-collapse', 'border-left-color', 'border-left-style', 'border-left-width',
  'border-right-color', 'border-right-style', 'border-right-width', 'border-top-color', 'border-top-left-radius', 'border-top-right-radius',
  'border-top-style', 'border-top-width', 'bottom', 'box-sizing', 'color', 'column-gap', 'display', 'flex-basis', 'flex-direction', 'flex-grow',
  'flex-shrink', 'flex-wrap', 'font-family', 'font-size', 'font-style', 'font-variant-numeric', 'font-weight', 'grid-column-end',
  'grid-column-start', 'grid-row-end', 'grid-row-start', 'grid-template-columns', 'grid-template-rows', 'height', 'justify-content',
  'left', 'letter-spacing', 'line-height', 'list-style-type', 'margin-bottom', 'margin-left', 'margin-right', 'margin-top', 'opacity',
  'overflow-wrap', 'padding-bottom', 'padding-left', 'padding-right', 'padding-top', 'position', 'right', 'row-gap', 'text-align',
  'text-decoration-line', 'top', 'transform', 'vertical-align', 'visibility', 'white-space', 'width',
];
const strokes = [
  'color', 'dominant-baseline', 'fill', 'fill-opacity', 'fill-rule', 'font-family', 'font-size', 'font-style', 'font-weight', 'opacity', 'stroke',
  'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'stroke-opacity', 'stroke-width', 'text-anchor', 'vector-effect', 'visibility',
];
const left = '.screen-only, .hidden, .definition, script, .table-of:not([open]), .table-of > summary';
const bends = `${left}, .picture-only, .table-scroll`;
const longest = 16000;

const inDrawing = element => element instanceof SVGElement && element.ownerSVGElement !== null;

function dress(from, to, loose) {
  const style = getComputedStyle(from);
  for (const name of inDrawing(from) ? strokes : boxes) {
    to.style.setProperty(name, loose && (name === 'width' || name === 'height') ? 'auto' : style.getPropertyValue(name));
  }
  if (style.position === 'sticky') to.style.position = 'static';
  to.append(getComputedStyle(from, '::after').content.match(/^"(.*)"$/)?.[1] ?? '');
}

// With a base address in the page Plotly points to its own shapes by the page's whole address; a picture has none.
function near(drawing) {
  for (const name of ['clip-path', 'mask', 'filter']) {
    for (const one of drawing.querySelectorAll(`[${name}]`)) one.setAttribute(name, one.getAttribute(name).replace(/url\(['"]?[^#)]*#([^'")]+)['"]?\)/, 'url(#$1)'));
  }
}

const isOneLine = from => {
  if (getComputedStyle(from).flexWrap !== 'wrap' || from.children.length === 0) return false;
  const boxes = [...from.children].map(one => one.getBoundingClientRect());
  return Math.max(...boxes.map(box => box.top)) < Math.min(...boxes.map(box => box.bottom));
};

// Sizes are rounded in the copy: their sum may be a hair more than there is.
function keepInOneLine(copy) {
  copy.style.flexWrap = 'nowrap';
  for (const one of copy.children) Object.assign(one.style, { flexShrink: '0', whiteSpace: 'nowrap' });
}

function copy(tile, width) {
  const clone = tile.cloneNode(true);
  const copies = [clone, ...clone.querySelectorAll('*')];
  // What something goes from or comes into finds its size anew; everything else keeps the one that it has.
  [tile, ...tile.querySelectorAll('*')].forEach((from, i) => dress(from, copies[i], from.matches(bends) || from.querySelector(bends)));
  [tile, ...tile.querySelectorAll('*')].forEach((from, i) => { if (isOneLine(from)) keepInOneLine(copies[i]); });
  for (const one of clone.querySelectorAll('.picture-only')) one.style.display = 'inline';
  for (const one of clone.querySelectorAll(left)) one.remove();
  for (const svg of clone.querySelectorAll('svg')) near(svg);
  for (const note of comments(clone)) note.remove();
  Object.assign(clone.style, { width: `${width}px`, height: 'auto', margin: '0', position: 'relative', left: '0', top: '0' });
  clone.lang = document.documentElement.lang;
  return clone;
}

function comments(root) {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (walk.nextNode()) found.push(walk.currentNode);
  return found;
}

// In a tree of its own the page's rules do not reach it, as they will not in the picture.
function heightOf(clone) {
  const place = document.createElement('div');
  Object.assign(place.style, { position: 'fixed', left: '-200vw', top: '0', visibility: 'hidden' });
  place.attachShadow({ mode: 'open' }).append(clone);
  document.body.append(place);
  const height = Math.ceil(clone.getBoundingClientRect().height);
  place.remove();
  return height;
}

async function drawn(tile) {
  const chart = tile.querySelector('[data-chart]');
  for (let i = 0; chart && !chart.dataset.drawn && i < 50; i++) await new Promise(done => setTimeout(done, 100));
}

async function picture(tile) {
  await drawn(tile);
  const beyond = Math.max(0, ...[...tile.querySelectorAll('.table-scroll')].filter(one => !one.closest(left)).map(one => one.scrollWidth - one.clientWidth));
  const width = Math.ceil(tile.getBoundingClientRect().width + beyond);
  const clone = copy(tile, width);
  const height = heightOf(clone);
  const xml = new XMLSerializer().serializeToString(clone);
  const image = new Image(width, height);
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${xml}</foreignObject></svg>`);
  await image.decode();
  const scale = Math.min(2, longest / width, longest / height);
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(width * scale), height: Math.round(height * scale) });
  const ground = canvas.getContext('2d');
  ground.fillStyle = getComputedStyle(tile).backgroundColor;
  ground.fillRect(0, 0, canvas.width, canvas.height);
  ground.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob(blob => blob ? done(blob) : failed(new Error('canvas')), 'image/png'));
}

function save(blob, name) {
  const address = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

async function take(button) {
  const said = button.closest('details').querySelector('[role=status]');
  said.textContent = '';
  button.disabled = true;
  try {
    save(await picture(button.closest('.tile')), button.dataset.picture);
  } catch {
    said.textContent = button.dataset.failed;
  } finally {
    button.disabled = false;
    button.focus();
  }
}

document.addEventListener('click', event => {
  const button = event.target.closest('[data-picture]');
  if (button) take(button);
});
