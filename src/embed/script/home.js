/* Where this script was loaded from, and so where its files are. */

import { VERSION, bare, resolve } from "./page.js";

// A module is never the currentScript, but in every engine an error's stack has its address. A script that another one has fetched and
// run is found by its file's name.
export const classic = document.currentScript;
const inStack = new Error().stack?.match(/\w+:[^\s()]+?(?=:\d+:\d+)/)?.[0];
// Optimisers run it from a blob's address, and an inline frame has no address: neither is near the files.
export const self = [
  classic?.src,
  /\/embed\b[^/]*$/.test(inStack) && inStack,
  document.querySelector('script[src*="embed.js"]')?.src,
  inStack,
].find((address) => /^(http|file)/.test(address)) ?? document.baseURI;
// A folder named by the major version may be updated between this script and its other files, so these come from the exact version's
// folder. Pages name variables of their own `URL`, so addresses are made by links.
export const home = resolve(bare(self).replace(/[^/]*$/, "").replace(/\/\d+\/$/, `/${VERSION}/`));

/** The folder of a card's files. */
export const baseOf = (card) => resolve((card.getAttribute("base") || home).replace(/\/*$/, "/"));

/** The page that explains an error code. */
export const helpOf = (code) => `${home}troubleshooting.html#${code}`;
