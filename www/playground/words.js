/* The playground's words: those of the page stand in index.html in Vietnamese and here in English; those that parts of it say
 * as they work stand here in both, side by side in words.vi.js and words.en.js. */

import { en } from "./words.en.js";
import { vi } from "./words.vi.js";

const marked = [...document.querySelectorAll("[data-t]")];
for (const element of marked) vi.page[element.dataset.t] = element.textContent;

const WORDS = { vi, en };

export const words = () => WORDS[document.documentElement.lang] ?? vi;

/** Puts the page's own words into its language. */
export function translate() {
  const { page } = words();
  for (const element of marked) element.textContent = page[element.dataset.t];
  document.title = page.name;
}
