/* Finds what asks for a card without running this script: links, and script tags inserted as markup, which browsers don't run. */

import { TAGS, placeTag } from "./line.js";
import { tryLink } from "./links.js";

const ASKING = `a,${TAGS}`;
const placeFor = (element) => (element.localName === "a" ? tryLink(element) : placeTag(element));

/** Places cards for what is there now, and for what is added later. */
export function placeArrivals() {
  document.querySelectorAll("a").forEach(tryLink);
  new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach((node) => {
    // Gone again, where a page's markup was set twice: its successor is told of too.
    if (!node.isConnected) return;
    if (node.matches?.(ASKING)) placeFor(node);
    node.querySelectorAll?.(ASKING).forEach(placeFor);
  }))).observe(document, { childList: true, subtree: true });
}
