/* In a bundle a script has no folder of its own: the files come from the bundler, unless the application names a folder. */

import { resolve } from "./page.js";

// Only a script tag has the one-line form.
export const classic = null;
export const self = null;

// The link form needs an address too: none begins like this.
export const home = "npm:";

let named;

/** Sets the folder for all cards without a `base`, including those that have begun to load. */
export const setBase = (folder) => { named = folder; };

const whole = (folder) => folder && resolve(String(folder).replace(/\/*$/, "/"));

export const baseOf = (card) => whole(card.getAttribute("base")) || "";

/** The folder to load from, if any. Waits a moment, because an application names it right after its imports, when the first card is
 * loading already. */
export async function folderOf(base) {
  await null;
  return base || whole(named);
}

/** The explanations are in the package: nobody knows where an application would serve them. */
export const helpOf = (code) => `node_modules/report-card/troubleshooting.html#${code}`;
