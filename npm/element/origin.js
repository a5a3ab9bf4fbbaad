/* Where the files come from in a bundle: the glue and the style sheet are modules of it, the wasm is a file that the bundler puts
 * beside. Bundlers rewrite modules, so these are held to no hash: one version of the package brings them all. A folder that the
 * application names is held to the hashes, as a portal's is. */

import { folderOf } from "./home.js";
import { hashedGlue, hashedSheet, hashedWasm } from "./hashed.js";
import { Stop } from "./stop.js";

let hear; // a single listener: an instance that died is replaced by another, of the same module

export async function glueFrom(base, priority) {
  const folder = await folderOf(base);
  if (folder) return hashedGlue(folder, priority);
  const glue = await import("./report-card.js");
  const onTrap = (listener) => {
    if (!hear) glue.onTrap((cause) => hear(cause));
    hear = listener;
  };
  return { ...glue, onTrap };
}

export async function sheetFrom(base) {
  const folder = await folderOf(base);
  return folder ? hashedSheet(folder) : (await import("./sheet.js")).default;
}

export async function wasmFrom(base, priority) {
  const folder = await folderOf(base);
  if (folder) return hashedWasm(folder, priority);
  const response = await fetch(new URL("./report-card_bg.wasm", import.meta.url), { priority });
  // Development servers answer a missing file with the application's page.
  if (!response.ok || /html/.test(response.headers.get("content-type"))) {
    throw new Stop("missing", new Error(`${response.status} ${response.url}`));
  }
  return response.arrayBuffer();
}
