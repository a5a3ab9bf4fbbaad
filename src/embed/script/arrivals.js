/* What asks for a card without running: links, and tags that a router or another script has put in as markup, which browsers don't run. */

import { TAGS, placeTag } from "./line.js";
import { tryLink } from "./links.js";

const ASKING = `a,${TAGS}`;
const placeFor = (element) => (element.localName === "a" ? tryLink(element) : placeTag(element));

/** Those that are there, and those that come. */
export function placeArrivals() {
  document.querySelectorAll("a").forEach(tryLink);
  new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach((node) => {
    if (node.matches?.(ASKING)) placeFor(node);
    node.querySelectorAll?.(ASKING).forEach(placeFor);
  }))).observe(document, { childList: true, subtree: true });
}
