/* The files of this folder become one function (`cargo xtask join`) at the end of wasm-bindgen's glue, and the glue becomes another,
 * `glueOf` (`cargo xtask finish`): each call gives an instance with memory, closures and finalizers of its own.
 *
 * An exception thrown through the wasm leaves it half done: Yew's scheduler stays locked, and a mount silently draws nothing. So every
 * way in leads through here: a dead instance is known at once and never entered again. An error that Rust returns is harmless: its glue
 * throws it after the wasm has ended. */
const trapListeners = [];
// The browser's own class, by which the wasm recognises its window: MooTools replaces `Window`, and old templates have a `self` of theirs.
const { constructor: Window } = Object.getPrototypeOf(globalThis);
let instance = begin();

function begin() {
  const own = { isReady: false, trap: null };
  return Object.assign(own, glueOf((exports) => guard(exports, own), Window, globalThis));
}

/** Loads the wasm, once; after a death, another instance of it. */
export default async function init(options) {
  if (instance.trap) instance = begin();
  const own = instance;
  // An object with options, or the address itself.
  const isNamed = options && Object.getPrototypeOf(options) === Object.prototype;
  const exports = await own.init(isNamed ? options : { module_or_path: options }).catch((cause) => {
    throw new ReportCardError("wasm", cause);
  });
  own.isReady = true;
  return exports;
}

/** Calls back when an instance has died, for its cards no longer react; at once if the latest one is dead already. */
export function onTrap(listener) {
  trapListeners.push(listener);
  if (instance.trap) listener(instance.trap.cause);
}

function guard(exports, own) {
  const guarded = {};
  for (const name of Reflect.ownKeys(exports)) { // Prototype.js has an `Object.keys` of its own
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
