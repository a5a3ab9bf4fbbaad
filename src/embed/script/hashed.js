/* The files in a folder, each held to its hash: what does not fit together is not run. */

import { Stop } from "./stop.js";

// The build writes these.
const GLUE_HASH = "{hash of report-card.js}";
const WASM_HASH = "{hash of report-card_bg.wasm}";
const SHEET_HASH = "{hash of card.css}";
// A slow network comes to its end in it; a server that has fallen silent does not hold the card up for ever.
const PATIENCE = 60_000;

let tries = 0;

export const hashedSheet = async (base) => new TextDecoder().decode(await fetchWhole(`${base}card.css`, SHEET_HASH));

/** As bytes, for the hash needs all of them anyway, and then a wrong MIME type or a page's own fetch does no harm. */
export const hashedWasm = (base, priority) => fetchWhole(`${base}report-card_bg.wasm`, WASM_HASH, priority);

/** An import bears no hash: fetched with one before, it then comes from the cache. */
export async function hashedGlue(base, priority) {
  // Engines remember a module that failed, and a trapped instance stays broken: each try is another module.
  const address = `${base}report-card.js${tries ? `?${tries}` : ""}`;
  tries += 1;
  await fetchWhole(address, GLUE_HASH, priority);
  // Bundlers let it be by these comments, which the minifier takes out of embed.js.
  return import(/* webpackIgnore: true */ /* @vite-ignore */ address);
}

async function fetchWhole(address, integrity, priority) {
  const signal = AbortSignal.timeout(PATIENCE);
  const ask = (integrity) => fetch(address, { integrity, priority, signal });
  // A 404 fails the hash like a file that was changed, and so does a page that is served in a file's place: which it was, another
  // look tells.
  const response = await ask(integrity).catch((cause) => ask().then(({ ok, status, headers }) => {
    throw ok && !/html/.test(headers.get("content-type")) ? cause : new Stop("missing", new Error(`${status} ${address}`));
  }));
  return response.arrayBuffer();
}
