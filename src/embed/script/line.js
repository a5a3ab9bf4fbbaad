/* The one-line form: a card right after each tag. A classic script runs once a tag; a module once a page, however many tags ask for
 * it, and an async one before the parser has come to the last of them. */

import { ATTRIBUTES, TAG, make, whenParsed } from "./page.js";
import { classic, self } from "./home.js";

function place(script) {
  const { placed = new WeakSet() } = customElements.get(TAG);
  if (placed.has(script) || !script.hasAttribute("data-src")) return;
  placed.add(script);
  const card = make(TAG);
  for (const name of ATTRIBUTES) {
    const value = script.getAttribute(`data-${name}`);
    if (value !== null) card.setAttribute(name, value);
  }
  // In the head nothing is shown: then at the end of the page.
  if (script.closest("head")) whenParsed(() => document.body.append(card));
  else script.after(card);
}

export function placeCards() {
  if (classic) place(classic);
  // Tags that an optimiser has put aside have a type of its own; they come back as others.
  const placeAll = () => document.querySelectorAll("script[data-src]").forEach((script) => {
    if (script.src === self && /^(module|text\/javascript)?$/.test(script.type)) place(script);
  });
  placeAll();
  whenParsed(placeAll);
}
