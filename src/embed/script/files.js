/* The files that belong to this script: the wasm with its glue, one for all of the page's cards, and the style sheet. A failure is
 * forgotten, so that the next try starts afresh. */

import { Stop, forgetRefusals, stopOf } from "./stop.js";

// The build writes these: what does not fit together is not run.
const GLUE_HASH = "{hash of report-card.js}";
const WASM_HASH = "{hash of report-card_bg.wasm}";
const SHEET_HASH = "{hash of card.css}";
// A module with a table of references: of what Rust's code may use, what engines learnt last.
const FLOOR = [0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0];
// A slow network comes to its end in it; a server that has fallen silent does not hold the card up for ever.
const PATIENCE = 60_000;

const instances = {};
const sheets = {};
const made = new WeakMap(); // the sheets of each document
let tries = 0;

/** Puts a style sheet into a card's root, the same one for all cards of a document: another window's is refused, and a card may be
 * moved into a frame. False below the floor, where there is none. */
export function adopt({ shadowRoot: root, ownerDocument: document }, text) {
  try {
    const known = made.get(document) ?? {};
    made.set(document, known);
    if (!known[text]) {
      known[text] = new (document.defaultView ?? window).CSSStyleSheet();
      known[text].replaceSync(text);
    }
    const { adoptedStyleSheets: sheets } = root;
    if (!sheets.includes(known[text])) root.adoptedStyleSheets = [...sheets, known[text]];
    return true;
  } catch {
    return false;
  }
}

const forgetting = (known, base, start) => known[base] ??= start(base).catch(async (cause) => {
  delete known[base];
  throw await stopOf(cause, base, "load");
});

/** The text of the card's style sheet. */
export const loadSheet = (base) => forgetting(sheets, base, async () => {
  forgetRefusals();
  return new TextDecoder().decode(await fetchWhole(`${base}card.css`, SHEET_HASH));
});

/** The glue, its wasm started; `onTrap` hears when that has died. */
export const loadWasm = (base, priority, onTrap) => forgetting(instances, base, async () => {
  if (typeof WebAssembly !== "object" || !WebAssembly.validate(new Uint8Array(FLOOR))) throw new Stop("unsupported");
  forgetRefusals();
  // Both at once: the glue alone would ask for the wasm a round trip later. As bytes, for the hash needs all of them
  // anyway, and then a wrong MIME type or a page's own fetch does no harm.
  const binary = fetchWhole(`${base}report-card_bg.wasm`, WASM_HASH, priority);
  // Engines remember a module that failed, and a trapped instance stays broken: each try is another module.
  const address = `${base}report-card.js${tries ? `?${tries}` : ""}`;
  tries += 1;
  // An import bears no hash: fetched with one before, it then comes from the cache.
  const [glue, bytes] = await Promise.all([fetchWhole(address, GLUE_HASH, priority).then(() => import(address)), binary]);
  await glue.default({ module_or_path: bytes });
  glue.onTrap((cause) => {
    delete instances[base];
    onTrap(glue, cause);
  });
  return glue;
});

async function fetchWhole(address, integrity, priority) {
  const response = await fetch(address, { integrity, priority, signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.arrayBuffer();
}
