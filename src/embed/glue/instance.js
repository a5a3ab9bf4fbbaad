/* The files of this folder are put into one function (`cargo xtask join`) at the end of wasm-bindgen's glue (`cargo xtask finish`). Of that
 * glue a function is made, `glueOf`: each call is an instance of its own, whose memory, closures and finalizers lead into no other.
 *
 * Whatever is thrown through the wasm leaves it half done: Yew's scheduler stays locked, a mount draws nothing and says
 * nothing. Every way in leads through here, so that a dead instance is known at once and never entered again. What Rust returns as an
 * error is thrown by its glue when the wasm has come to its end: that kills nothing. */
const trapListeners = [];
// The browser's own, by which the wasm knows its window: MooTools has put another class in its place.
const { constructor: Window } = Object.getPrototypeOf(globalThis);
let instance = begin();

function begin() {
  const own = { isReady: false, trap: null };
  return Object.assign(own, glueOf((exports) => guard(exports, own), Window));
}

/** Loads the wasm, once; after a death, another instance of it. */
export default async function init(options) {
  if (instance.trap) instance = begin();
  const own = instance;
  // The address alone, or what else it may be.
  const isNamed = options && Object.getPrototypeOf(options) === Object.prototype;
  const exports = await own.init(isNamed ? options : { module_or_path: options }).catch((cause) => {
    throw new ReportCardError("wasm", cause);
  });
  own.isReady = true;
  return exports;
}

/** Calls back when an instance has died: what it has drawn no longer reacts. At once, where the last one is dead. */
export function onTrap(listener) {
  trapListeners.push(listener);
  if (instance.trap) listener(instance.trap.cause);
}

function guard(exports, own) {
  const guarded = {};
  for (const name of Object.keys(exports)) {
    const inner = exports[name];
    guarded[name] = typeof inner !== "function" ? inner : (...values) => {
      if (own.trap) return undefined;
      try {
        return inner(...values);
      } catch (cause) {
        if (!own.trap) {
          own.trap = { cause };
          trapListeners.forEach((listener) => listener(cause));
        }
        throw cause;
      }
    };
  }
  return guarded;
}
