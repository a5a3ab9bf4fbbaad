/* Cards are drawn one after another, so that the page can do other work in between. */

// An engine's first number format is slow: make it while the wasm is loading.
globalThis.Intl?.NumberFormat?.();

const IN_ONE_GO = 50; // milliseconds: readers feel longer pauses
const line = [];
let channel; // made with the first card: an open channel would keep a server running that only imports this
let isDrawing = false;
let isSorted;
let began; // when the present run of drawings began
// A page's own variable may have that name: without a clock, each card waits for the page's turn.
const now = () => performance?.now?.();

/** Resolves when it is an element's turn to be drawn: nearest to the reader first, with pauses for the page's other work. A lone card
 * doesn't wait. */
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
  if (isFirst) began = now();
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

/** Draws a card and resolves when it is on the page. That `mount` didn't throw proves nothing: a broken instance silently draws
 * nothing. */
function draw(place, report, options) {
  let card;
  const drawn = new Promise((done, fail) => {
    const late = setTimeout(fail, 10_000);
    const onRender = () => {
      clearTimeout(late);
      done();
      if (now() - began < IN_ONE_GO) {
        isDrawing = false;
        next();
      }
    };
    card = mount(place, report, { ...options, onRender });
  });
  return [card, drawn];
}
