/* The one-line form: a card right after each script tag. A classic script runs for every tag; a module runs once, however many tags
 * name it, and if async, before the parser has reached the last of them. */

import { ATTRIBUTES, TAG, bare, make, whenParsed } from "./page.js";
import { classic, self } from "./home.js";

export const TAGS = "script[data-report],script[data-src]";

const own = bare(self);

// Types that a browser runs. Optimisers and consent managers change a tag's type to put it aside, and later insert another tag.
const RUNS = /^(module|\w+\/(x-)?(java|ecma)script)?$/i;

function place(script) {
  const { placed = new WeakMap() } = customElements.get(TAG);
  // `data-src` is also where optimisers put a script's own address.
  const src = script.getAttribute("data-report") ?? script.getAttribute("data-src");
  if (placed.has(script) || src === null || bare(src) === own) return;
  const inHead = script.closest("head");
  // A page restored or saved by Turbo, htmx or its reader has its card already.
  const isIts = (card) => !placed.has(card) && card.getAttribute("src") === src;
  const card = [...document.querySelectorAll(`${TAG}[data-placed]`)].find(isIts) ?? make(TAG);
  placed.set(script, card).set(card, !inHead && script);
  if (card.isConnected) return;
  for (const name of ATTRIBUTES) {
    const value = script.getAttribute(`data-${name}`);
    if (value !== null) card.setAttribute(name, value);
  }
  card.setAttribute("src", src);
  card.setAttribute("data-placed", "");
  // Nothing is shown in the head: the card goes to the end of the page.
  if (inHead) whenParsed(() => document.body.append(card));
  else script.after(card);
}

/** Places a card for a tag of this script. */
export function placeTag(script) {
  if (bare(script.src) === own && RUNS.test(script.type.trim()) && !script.closest("[contenteditable]")) place(script);
}

export function placeCards(isFirst) {
  if (classic) place(classic);
  // A classic script runs again for each of the other tags.
  if (classic && !isFirst) return;
  const placeAll = () => document.querySelectorAll(TAGS).forEach(placeTag);
  placeAll();
  whenParsed(placeAll);
}
