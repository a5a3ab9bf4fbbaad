/* Where this script is, and the files that belong to it. */

import { VERSION, resolve } from "./page.js";

// A module is never the currentScript: its own address stands in the stack of an error, in every engine. One that
// another script has fetched and run is looked for by its name.
export const classic = document.currentScript;
const inStack = new Error().stack?.match(/\w+:[^\s()]+?(?=:\d+:\d+)/)?.[0];
// Optimisers run it from a blob's address, and a frame's own text has none: nothing is to be found beside those.
export const self = [
  classic?.src,
  /\/embed\b[^/]*$/.test(inStack) && inStack,
  document.querySelector('script[src*="embed.js"]')?.src,
  inStack,
].find((address) => /^(http|file)/.test(address)) ?? document.baseURI;
// A floating major's folder may hold the next release before this script is asked for the rest: that fits only itself.
export const home = resolve(new URL(/\/\d+\/[^/]*$/.test(self) ? `../${VERSION}/` : ".", self));

/** The folder of a card's files. */
export const baseOf = (card) => resolve((card.getAttribute("base") || home).replace(/\/*$/, "/"));

/** The page that explains a code. */
export const helpOf = (code) => `${home}troubleshooting.html#${code}`;
