/* The files that belong to this script: the wasm with its glue, one for all of the page's cards, and the style sheet. A failure is
 * forgotten, so that the next try starts afresh. */

import { isSupported } from "./adopt.js";
import { glueFrom, sheetFrom, wasmFrom } from "./origin.js";
import { Stop, forgetRefusals, stopOf } from "./stop.js";

const instances = {};
const sheets = {};
export let traps = 0; // how often an instance has died

const forgetting = (known, base, start) => known[base] ??= start(base).catch(async (cause) => {
  delete known[base];
  throw await stopOf(cause, base, "load");
});

/** The text of the card's style sheet. */
export const loadSheet = (base) => forgetting(sheets, base, async () => {
  if (!isSupported) throw new Stop("unsupported");
  forgetRefusals();
  return sheetFrom(base);
});

/** The glue, its wasm started. */
export const loadWasm = (base, priority) => forgetting(instances, base, async () => {
  if (!window.WebAssembly) throw new Stop("unsupported"); // Lockdown Mode
  forgetRefusals();
  // Both at once: the glue alone would ask for the wasm a round trip later.
  const [glue, bytes] = await Promise.all([glueFrom(base, priority), wasmFrom(base, priority)]);
  await glue.default({ module_or_path: bytes });
  glue.onTrap((cause) => {
    delete instances[base]; // first: its cards ask for another
    traps += 1;
    glue.bury(cause);
  });
  return glue;
});
