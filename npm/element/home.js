/* In a bundle a script knows no folder of its own: its files are the bundler's, but where the application names a folder. */

import { resolve } from "./page.js";

// The one-line form is a script tag's.
export const classic = null;
export const self = null;

// So is the link form: no address begins like this.
export const home = "npm:";

let named;

/** For all cards without a `base` of their own; heard by those too that are about to load. */
export const setBase = (folder) => { named = folder; };

const whole = (folder) => folder && resolve(String(folder).replace(/\/*$/, "/"));

export const baseOf = (card) => whole(card.getAttribute("base")) || "";

/** The folder that is to be read, if any: an application names it right after its imports, when the first card has begun to load. */
export async function folderOf(base) {
  await null;
  return base || whole(named);
}

/** Nobody knows where an application would serve the page: it is in the package. */
export const helpOf = (code) => `node_modules/report-card/troubleshooting.html#${code}`;
