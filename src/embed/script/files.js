/* The files that belong to this script: the wasm with its glue, one for all of the page's cards, and the style sheet. A failure is
 * forgotten, so that the next try starts afresh. */

import { glueFrom, sheetFrom, wasmFrom } from "./origin.js";
import { Stop, forgetRefusals, stopOf } from "./stop.js";

// A module with a table of references: of what Rust's code may use, what engines learnt last.
const FLOOR = [0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0];

const instances = {};
const sheets = {};

const forgetting = (known, base, start) => known[base] ??= start(base).catch(async (cause) => {
  delete known[base];
  throw await stopOf(cause, base, "load");
});

/** The text of the card's style sheet. */
export const loadSheet = (base) => forgetting(sheets, base, async () => {
  forgetRefusals();
  return sheetFrom(base);
});

/** The glue, its wasm started; `onTrap` hears when that has died. */
export const loadWasm = (base, priority, onTrap) => forgetting(instances, base, async () => {
  if (typeof WebAssembly !== "object" || !WebAssembly.validate(new Uint8Array(FLOOR))) throw new Stop("unsupported");
  forgetRefusals();
  // Both at once: the glue alone would ask for the wasm a round trip later.
  const [glue, bytes] = await Promise.all([glueFrom(base, priority), wasmFrom(base, priority)]);
  await glue.default({ module_or_path: bytes });
  glue.onTrap((cause) => {
    delete instances[base];
    onTrap(glue, cause);
  });
  return glue;
});
