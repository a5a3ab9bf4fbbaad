/* Cards are drawn one after another, and what else the page has to do comes between them. */

// The first number written in an engine's life takes it a while: it had better be while the wasm is on its way.
globalThis.Intl?.NumberFormat?.();

const IN_ONE_GO = 50; // milliseconds: what is longer is felt
const line = [];
let channel; // made with the first card: an open one keeps a server that only imports this from ending
let isDrawing = false;
let isSorted;
let began; // the first of those that are drawn in one go

/** Resolves when an element's card is to be drawn: one after another, the nearest to the reader first, and what else the page has
 * to do between them. One alone does not wait. */
function inTurn(element) {
  return new Promise((go) => {
    line.push({ element, go });
    isSorted = false;
    queueMicrotask(() => next(true));
  });
}

function next(isFirst) {
  if (isDrawing || !line.length) return;
  isDrawing = true;
  if (isFirst) began = performance.now();
  if (!isSorted && line.length > 1) {
    for (const one of line) one.away = Math.abs(one.element.getBoundingClientRect().top);
    line.sort((one, other) => one.away - other.away);
    isSorted = true;
  }
  line.shift().go();
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => {
      isDrawing = false;
      next(true);
    };
  }
  channel.port2.postMessage(0);
}

/** A card, and the promise that it is drawn: a mount that does not throw proves nothing, a broken instance just draws nothing. */
function draw(place, report, options) {
  let card;
  const drawn = new Promise((done, fail) => {
    const late = setTimeout(fail, 10_000);
    const onRender = () => {
      clearTimeout(late);
      done();
      if (performance.now() - began < IN_ONE_GO) {
        isDrawing = false;
        next();
      }
    };
    card = mount(place, report, { ...options, onRender });
  });
  return [card, drawn];
}
