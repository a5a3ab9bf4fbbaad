/* The one-line form: a card right after each tag. A classic script runs once a tag; a module once a page, however many tags ask for
 * it, and an async one before the parser has come to the last of them. */

import { ATTRIBUTES, TAG, classic, make, resolve, self, whenParsed } from "./page.js";

const bare = (address) => resolve(address).split(/[?#]/)[0];

// What a browser takes for its own script. Tags that an optimiser or a consent manager has put aside have another type; they come back
// as others.
const RUNS = /^(module|\w+\/(x-)?(java|ecma|j|live)script[\d.]*)?$/i;

function place(script) {
  const { placed = new WeakSet() } = customElements.get(TAG);
  // `data-src` is also what those write a script's own address into.
  const src = script.getAttribute("data-report") ?? script.getAttribute("data-src");
  if (placed.has(script) || src === null || bare(src) === bare(self)) return;
  placed.add(script);
  // A page that was kept as it stood, by Turbo, htmx or the reader, has its card already.
  for (const card of document.querySelectorAll(`${TAG}[data-placed]`)) {
    if (!placed.has(card) && card.getAttribute("src") === src) {
      placed.add(card);
      return;
    }
  }
  const card = make(TAG);
  placed.add(card);
  for (const name of ATTRIBUTES) {
    const value = script.getAttribute(`data-${name}`);
    if (value !== null) card.setAttribute(name, value);
  }
  card.setAttribute("src", src);
  card.setAttribute("data-placed", "");
  // In the head nothing is shown: then at the end of the page.
  if (script.closest("head")) whenParsed(() => document.body.append(card));
  else script.after(card);
}

export function placeCards() {
  if (classic) place(classic);
  const placeAll = () => document.querySelectorAll("script[data-report],script[data-src]").forEach((script) => {
    if (bare(script.src) === bare(self) && RUNS.test(script.type.trim())) place(script);
  });
  placeAll();
  whenParsed(placeAll);
}
