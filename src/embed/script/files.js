/* The wasm with its glue, shared by all cards of the page, and the style sheet. A failed download is forgotten, so that the next try
 * starts afresh. */

import { isSupported } from "./adopt.js";
import { glueFrom, sheetFrom, wasmFrom } from "./origin.js";
import { Stop, forgetRefusals, stopOf } from "./stop.js";

const instances = {};
const sheets = {};
export let traps = 0; // how many instances have died

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

/** The glue, with its wasm started. */
export const loadWasm = (base, priority) => forgetting(instances, base, async () => {
  if (!window.WebAssembly) throw new Stop("unsupported"); // Lockdown Mode
  forgetRefusals();
  // Both at once: the glue would ask for the wasm only a round trip later.
  const [glue, bytes] = await Promise.all([glueFrom(base, priority), wasmFrom(base, priority)]);
  await glue.default({ module_or_path: bytes });
  glue.onTrap((cause) => {
    delete instances[base]; // first: its cards will ask for another one
    traps += 1;
    glue.bury(cause);
  });
  return glue;
});
