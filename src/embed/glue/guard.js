/* The files of this folder are put into one function (`cargo xtask join`) at the end of wasm-bindgen's glue (`cargo xtask finish`), which is
 * made to hand its exports to `guard`.
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

/** An instance's exports, by which alone it is entered. */
export function guard(exports) {
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
