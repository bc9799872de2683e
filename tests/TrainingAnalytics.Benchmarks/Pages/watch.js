// Stands in a page before its own scripts and tells when what a reader waits for is there: milliseconds since the
// page was asked for, or since the click.
(() => {
  const hasNumber = text => /\d/.test(text);
  const said = tile => [...tile.querySelectorAll('.value, td')].map(one => one.textContent.trim()).join('|');
  const tiles = () => new Map([...document.querySelectorAll('.tile')].map(tile => [tile.id, said(tile)]));
  const isThere = () => [...document.querySelectorAll('.tile .value, .tile td')].some(one => hasNumber(one.textContent));
  const isWhole = () => document.readyState === 'complete' && !document.querySelector('.loading, [data-chart]:not([data-drawn="true"])');

  const until = condition => new Promise(done => {
    const look = () => {
      if (!condition()) return;
      watch.disconnect();
      done(performance.now());
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
    document.addEventListener('readystatechange', look);
    look();
  });

  // The second frame begins when the first has been painted.
  const painted = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))));

  const measured = async (start, shown) => {
    const number = until(shown).then(async first => [first, await painted()]);
    const whole = until(() => shown() && isWhole()).then(painted);
    const [[first, paint], all] = await Promise.all([number, whole]);
    return { number: first - start, painted: paint - start, whole: all - start, charts: document.querySelectorAll('[data-chart]').length };
  };

  const clicked = (selector, shown) => {
    const start = performance.now();
    const there = measured(start, shown);
    document.querySelector(selector).click();
    return there;
  };

  window.pageWatch = {
    loaded: measured(0, isThere),
    filtered: selector => {
      const before = tiles();
      return clicked(selector, () => [...tiles()].some(([id, text]) => before.has(id) && before.get(id) !== text && hasNumber(text)));
    },
    drilled: selector => {
      const title = document.querySelector('h1').textContent;
      return clicked(selector, () => document.querySelector('h1')?.textContent !== title && isThere());
    },
  };
})();
