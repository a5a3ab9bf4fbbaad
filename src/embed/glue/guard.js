/* The files of this folder are put at the end of wasm-bindgen's glue by `cargo xtask finish`, which also has the glue hand its exports
 * to `guard`.
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
