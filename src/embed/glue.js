/* Put at the end of wasm-bindgen's glue by `cargo xtask finish`, which also has the glue hand its exports to `guard`.
 *
 * Whatever is thrown through the wasm leaves it half done: Yew's scheduler stays locked, a mount draws nothing and says
 * nothing. Every way in leads through here, so that a dead instance is known at once and never entered again. */
let trap;
const trapListeners = [];

/** Calls back once, when the instance has died: what it has drawn no longer reacts. */
export function onTrap(listener) {
  if (trap) listener(trap.cause);
  else trapListeners.push(listener);
}

/** What an element's attributes and properties ask of `mount`. */
export function optionsOf(element) {
  return {
    theme: element.getAttribute("theme"),
    headingLevel: Number(element.getAttribute("heading-level")) || 2,
    label: element.getAttribute("label"),
    view: element.getAttribute("view"),
    messages: element.messages,
  };
}

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
export function inTurn(element) {
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
export function draw(place, report, options) {
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
    // A site's own switch changes the colour of its text: the transition tells when.
    place.style.transition = "color 1ms";
    place.ontransitionend = ({ target }) => target === place && options.onTheme();
    card = mount(place, report, { ...options, onRender });
  });
  return [card, drawn];
}

/** The card takes the place of what stood there: the loader's notice, the page's figures, or a card that a server has rendered
 * and whose reader is in the midst of it. What was opened stays open, and the focus where it was. All before the next
 * frame: nothing flickers, nothing moves. Returns why there is no report to be seen, where there is none. */
export function relieve(notice, slot, place, { state, problems }) {
  const failed = /error|unsupported/.test(state) && (problems.find(({ severity }) => severity === "error") ?? {});
  const focused = place.getRootNode().activeElement;
  const before = slot.name && !failed;
  place.hidden = before;
  // A report that can't be read is told beside the figures that the page has.
  slot.hidden = !failed && !before;
  if (notice.contains(focused)) {
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }
  if (!before) return failed;
  const both = (selector) => [slot, place].map((root) => [...root.querySelectorAll(selector)]);
  const name = (fold) => fold.firstElementChild?.textContent;
  const [folds, ours] = both("details");
  for (const fold of folds) {
    const our = ours.find((one) => name(one) === name(fold));
    if (our) our.open = fold.open;
  }
  const [stops, ourStops] = both("a, summary, button, input, [tabindex]");
  // Never both at once where the browser lays them out: it would scroll to keep the reader's place.
  slot.hidden = true;
  place.hidden = false;
  ourStops[stops.indexOf(focused)]?.focus({ preventScroll: true });
  slot.removeAttribute("name");
  slot.replaceChildren();
  return false;
}

function guard(exports) {
  const guarded = {};
  for (const name of Object.keys(exports)) {
    const inner = exports[name];
    guarded[name] = typeof inner !== "function" ? inner : (...values) => {
      if (trap) return undefined;
      try {
        return inner(...values);
      } catch (cause) {
        if (!trap) {
          trap = { cause };
          trapListeners.forEach((listener) => listener(cause));
        }
        throw cause;
      }
    };
  }
  return guarded;
}
