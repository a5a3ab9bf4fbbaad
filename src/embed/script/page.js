/* The element's names, and the page around it. */

import { FALLBACK, SPOKEN } from "./words.js";

export const TAG = "report-card";
export const ATTRIBUTES = ["src", "lang", "theme", "heading-level", "loading", "base", "label", "view", "interactive", "debug"];
// Filled in by the build.
export const VERSION = "{version}";

export const make = (name, properties) => Object.assign(document.createElement(name), properties);

/** The absolute address. An invalid URL is returned unchanged, and fails when it is fetched. User name and password are removed: a
 * relative address inherits the page's, and browsers refuse to fetch with them. */
export const resolve = (href) => make("a", { href, username: "", password: "" }).href;

/** An address without what it asks for, and without its place. */
export const bare = (address) => resolve(address).split(/[?#]/)[0];

/** Sets a property again that was set before the element was defined, because its own value hides the accessor. */
export function setAgain(card, name) {
  const value = card[name];
  delete card[name];
  card[name] = value;
}

/** The nearest `lang`, also outside shadow roots. */
export const langOf = (node) => node
  && (node.getAttribute?.("lang") || node.getAttribute?.("xml:lang") || langOf(node.parentNode ?? node.host));

/** The first of several tags, separated by commas, that the card speaks: the same choice as the card's own. */
export const tagOf = (tags) => SPOKEN.exec(tags)?.[1].toLowerCase() ?? FALLBACK;

export const isParsed = () => document.readyState !== "loading";
export const whenParsed = (act) => (isParsed() ? act() : document.addEventListener("DOMContentLoaded", act));

/** Whether it is visible for certain. Whether it is covered, folded away, or in a frame that is out of sight, only the observer
 * knows. */
export const isSeen = (card) => {
  const { x, y } = card.getBoundingClientRect();
  return parent === window && card.contains(document.elementFromPoint(x + 9, y + 9));
};

/** A colour for the element that `themeOf` reads: computed, it has one notation, however the page writes its colours. */
export const TOLD = "color-mix(in srgb,currentColor 100%,#0000)";

/** Light or dark as the text around: light text means a dark page, whatever the system's setting and the site's way of switching. */
export const themeOf = (card, place) => {
  const asked = card.getAttribute("theme");
  if (/^(light|dark)$/.test(asked)) return asked;
  try {
    const { color } = getComputedStyle(place); // rgb(0, 0, 0), or color(srgb 0 0 0)
    const [red, green, blue] = (color.match(/[\d.e-]+/g) ?? []).map(Number);
    return red + green + blue > 0.55 * (color[0] === "r" ? 765 : 3) ? "dark" : "light";
  } catch { // something of the page's in its place, which has failed
    return "light";
  }
};

let asking = [];

/** The same, but all calls of one turn read before any of them changes something: reading after each change would lay out the page
 * anew. */
export const themeSoon = (card, place) => new Promise((tell) => {
  if (asking.push([tell, card, place]) > 1) return;
  queueMicrotask(() => {
    const asked = asking;
    asking = [];
    const themes = asked.map(([, card, place]) => themeOf(card, place));
    asked.forEach(([tell], at) => tell(themes[at]));
  });
});
