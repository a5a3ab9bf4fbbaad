/* What this script is for: the element's names, the page around. */

export const TAG = "report-card";
export const ATTRIBUTES = ["src", "lang", "theme", "heading-level", "loading", "base", "label", "view", "interactive", "debug"];
// The build writes it.
export const VERSION = "{version}";

export const make = (name, properties) => Object.assign(document.createElement(name), properties);

/** The whole address; what is none stays as it is, and fails where it is fetched. A relative one takes the page's password along, with
 * which nothing is fetched. */
export const resolve = (href) => make("a", { href, username: "", password: "" }).href;

/** What was set before the element was defined hides the accessor. */
export function setAgain(card, name) {
  const value = card[name];
  delete card[name];
  card[name] = value;
}

/** The nearest `lang`, out of shadow roots as well. */
export const langOf = (node) => node
  && (node.getAttribute?.("lang") || node.getAttribute?.("xml:lang") || langOf(node.parentNode ?? node.host));

export const isParsed = () => document.readyState !== "loading";
export const whenParsed = (act) => (isParsed() ? act() : document.addEventListener("DOMContentLoaded", act));

/** Surely: of what is covered, folded away, or in a frame that may be out of sight itself, the observer knows more. */
export const isSeen = (card) => {
  const { x, y } = card.getBoundingClientRect();
  return parent === window && card.contains(document.elementFromPoint(x + 9, y + 9));
};

/** For the place that `themeOf` looks at: however the page writes its colours, they are told in one way. */
export const TOLD = "color-mix(in srgb,currentColor 100%,#0000)";

/** As the text around is: light on a dark page, whatever the system would like and however the site has switched. */
export const themeOf = (card, place) => {
  const asked = card.getAttribute("theme");
  if (/^(light|dark)$/.test(asked)) return asked;
  const { color } = getComputedStyle(place); // rgb(0, 0, 0), or color(srgb 0 0 0)
  const [red, green, blue] = (color.match(/[\d.e-]+/g) ?? []).map(Number);
  return red + green + blue > 0.55 * (color[0] === "r" ? 765 : 3) ? "dark" : "light";
};

let asking = [];

/** The same, for all that ask in one turn before any of them changes: after each change a look has the whole page laid out anew. */
export const themeSoon = (card, place) => new Promise((tell) => {
  if (asking.push([tell, card, place]) > 1) return;
  queueMicrotask(() => {
    const themes = asking.map(([, card, place]) => themeOf(card, place));
    asking.forEach(([tell], at) => tell(themes[at]));
    asking = [];
  });
});
