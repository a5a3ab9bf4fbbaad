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

/** The card takes the place of what a server has rendered, which its reader may be reading: what was opened stays open, and
 * the focus and the tables' scrolling stay where they were. All before the next frame: nothing flickers, nothing moves. */
export function relieve(before, place, failed, retried) {
  place.hidden = false;
  if (retried) {
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }
  // What can't be read is told beside it.
  if (failed) return before;
  const all = (nodes, selector) => nodes.flatMap((node) => [...(node.querySelectorAll?.(selector) ?? [])]);
  const both = (selector) => [all(before, selector), all([place], selector)];
  const name = (details) => details.firstElementChild?.textContent;
  const [folds, ours] = both("details");
  for (const fold of folds) {
    const our = ours.find((one) => name(one) === name(fold));
    if (our) our.open = fold.open;
  }
  const [tables, ourTables] = both(".scroll");
  tables.forEach((table, at) => ourTables[at]?.scrollTo(table.scrollLeft, 0));
  const [stops, ourStops] = both("a, summary, button, input, [tabindex]");
  ourStops[stops.indexOf(place.getRootNode().activeElement)]?.focus({ preventScroll: true });
  before.forEach((node) => node.remove());
  return [];
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
