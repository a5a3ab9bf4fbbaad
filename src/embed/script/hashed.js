/* The files in a folder, each checked against its hash: files of different versions never run together. */

import { make } from "./page.js";
import { Stop, inTime } from "./stop.js";

// The build writes these.
const GLUE_HASH = "{hash of report-card.js}";
const WASM_HASH = "{hash of report-card_bg.wasm}";
const SHEET_HASH = "{hash of card.css}";
// Milliseconds: enough for a slow network, but a server that falls silent does not block the card for ever.
const PATIENCE = 60_000;

let tries = 0;

export const hashedSheet = async (base) => new TextDecoder().decode(await fetchWhole(`${base}card.css`, SHEET_HASH));

/** Fetched as bytes: the hash needs all of them anyway, and then neither a wrong MIME type nor a page's own `fetch` matters. */
export const hashedWasm = (base, priority) => fetchWhole(`${base}report-card_bg.wasm`, WASM_HASH, priority);

/** `import()` takes no hash: so the file is fetched with its hash first, and then imported from the cache. Where the page's Integrity-Policy
 * asks for a hash there as well, what was preloaded with one may be imported. */
export async function hashedGlue(base, priority) {
  const address = addressOf(base);
  await fetchWhole(address, GLUE_HASH, priority);
  return imported(address).catch(async (cause) => {
    const link = make("link", { rel: "modulepreload", href: addressOf(base), integrity: GLUE_HASH });
    if (!link.relList.supports("modulepreload")) throw cause;
    const come = new Promise((done, fail) => document.head.append(Object.assign(link, { onload: done, onerror: fail })));
    await inTime(AbortSignal.timeout(PATIENCE), come).catch(() => { throw cause; });
    return imported(link.href).finally(() => link.remove());
  });
}

/** Engines remember a module that failed, and an instance that trapped stays broken: each try imports under another address. */
function addressOf(base) {
  const address = `${base}report-card.js${tries ? `?${tries}` : ""}`;
  tries += 1;
  return address;
}

// These comments keep bundlers from resolving it; the minifier removes them from embed.js.
const imported = (address) => import(/* webpackIgnore: true */ /* @vite-ignore */ address);

function fetchWhole(...file) {
  const signal = AbortSignal.timeout(PATIENCE);
  return inTime(signal, fetchChecked(signal, ...file));
}

async function fetchChecked(signal, address, integrity, priority) {
  const ask = (integrity) => fetch(address, { integrity, priority, signal });
  // A 404, an HTML page in the file's place and a changed file all fail the hash: a second request without it tells which it was.
  const response = await ask(integrity).catch((cause) => ask().then(({ ok, status, headers }) => {
    throw ok && !/html/.test(headers.get("content-type")) ? cause : new Stop("missing", new Error(`${status} ${address}`));
  }));
  return response.arrayBuffer();
}
