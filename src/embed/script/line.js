/* The one-line form: a card right after each tag. A classic script runs once a tag; a module once a page, however many tags ask for
 * it, and an async one before the parser has come to the last of them. */

import { ATTRIBUTES, TAG, make, resolve, whenParsed } from "./page.js";
import { classic, self } from "./home.js";

export const TAGS = "script[data-report],script[data-src]";

const bare = (address) => resolve(address).split(/[?#]/)[0];
const own = bare(self);

// What a browser runs. Tags that an optimiser or a consent manager has put aside have another type; they come back as others.
const RUNS = /^(module|\w+\/(x-)?(java|ecma)script)?$/i;

function place(script) {
  const { placed = new WeakMap() } = customElements.get(TAG);
  // `data-src` is also what those write a script's own address into.
  const src = script.getAttribute("data-report") ?? script.getAttribute("data-src");
  if (placed.has(script) || src === null || bare(src) === own) return;
  const inHead = script.closest("head");
  // A page that was kept as it stood, by Turbo, htmx or its reader, has its card already.
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
  // In the head nothing is shown: then at the end of the page.
  if (inHead) whenParsed(() => document.body.append(card));
  else script.after(card);
}

/** A card for a tag that is this script's. */
export function placeTag(script) {
  if (bare(script.src) === own && RUNS.test(script.type.trim()) && !script.closest("[contenteditable]")) place(script);
}

export function placeCards(isFirst) {
  if (classic) place(classic);
  // It runs once more for each of the other tags.
  if (classic && !isFirst) return;
  const placeAll = () => document.querySelectorAll(TAGS).forEach(placeTag);
  placeAll();
  whenParsed(placeAll);
}
