/* The files that belong to this script: the wasm with its glue, one for all of the page's cards, and the style sheet. A failure is
 * forgotten, so that the next try starts afresh. */

import { Stop, forgetRefusals, stopOf } from "./stop.js";

// The build writes these: what does not fit together is not run.
const GLUE_HASH = "{hash of report-card.js}";
const WASM_HASH = "{hash of report-card_bg.wasm}";
const SHEET_HASH = "{hash of card.css}";
// A slow network comes to its end in it; a server that has fallen silent does not hold the card up for ever.
const PATIENCE = 60_000;

const instances = {};
const sheets = {};
const made = new WeakMap(); // the sheets of each document
let tries = 0;
export let traps = 0; // how often an instance has died

// Without it neither a sheet nor a limit of time: the fallback stays.
const isSupported = AbortSignal.timeout && document.adoptedStyleSheets;

/** Puts a style sheet into a card's root, the same one for all cards of a document: another window's is refused, and a card may be
 * moved into a frame. */
export function adopt({ shadowRoot: root, ownerDocument: document }, text) {
  if (!isSupported) return;
  const known = made.get(document) ?? {};
  made.set(document, known);
  if (!known[text]) {
    known[text] = new (document.defaultView ?? window).CSSStyleSheet();
    known[text].replaceSync(text);
  }
  const sheets = root.adoptedStyleSheets;
  if (!sheets.includes(known[text])) root.adoptedStyleSheets = [...sheets, known[text]];
}

const forgetting = (known, base, start) => known[base] ??= start(base).catch(async (cause) => {
  delete known[base];
  throw await stopOf(cause, base, "load");
});

/** The text of the card's style sheet. */
export const loadSheet = (base) => forgetting(sheets, base, async () => {
  if (!isSupported) throw new Stop("unsupported");
  forgetRefusals();
  return new TextDecoder().decode(await fetchWhole(`${base}card.css`, SHEET_HASH));
});

/** The glue, its wasm started. */
export const loadWasm = (base, priority) => forgetting(instances, base, async () => {
  if (!window.WebAssembly) throw new Stop("unsupported"); // Lockdown Mode
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
    delete instances[base]; // first: its cards ask for another
    traps += 1;
    glue.bury(cause);
  });
  return glue;
});

async function fetchWhole(address, integrity, priority) {
  const response = await fetch(address, { integrity, priority, signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.arrayBuffer();
}
