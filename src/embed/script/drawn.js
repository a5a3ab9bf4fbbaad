/* The drawn card that a report may carry (docs/format.md): built node by node from a list of allowed names, never parsed as markup.
 * Anything not on the list, of another text, or too large is not shown; the wasm then draws the card. */

import { VERSION, tagOf } from "./page.js";

const MARK = ',"drawn":';
const MAX_NODES = 20_000;
const MAX_DEPTH = 32;
const HTML = "http://www.w3.org/1999/xhtml";
const SVG = "http://www.w3.org/2000/svg";
const NAMES = /^(article|header|footer|section|nav|div|p|h[1-6]|span|bdi|b|strong|small|code|a|ul|li|dl|dt|dd|blockquote|details|summary|button|label|input|table|caption|tbody|tr|th|td|svg|g|rect|line|path|circle|text|wbr)$/;
// Attributes with their allowed values: no style, nothing that runs, only http(s) links.
const ALLOWED = /^((class|id|lang|dir|part|role|open|rel|target|scope|tabindex|rowspan|colspan|[xy][12]?|c[xy]|r|d|width|height|value|autocomplete|viewBox|overflow|text-anchor|aria-\w+|data-\w+)=|href=https?:|type=(button|search)$)/;

let last = {};

/** Tells one report's text from another: FNV-1a, 32 bits, over its bytes. */
const hashOf = (text) => {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x1000193);
  return (hash >>> 0).toString(16);
};

// Within a version series, drawn cards and style sheets fit each other.
const SERIES = VERSION.replace(/\d+$/, "");

function build([name, attributes, ...children], shift, left, depth, space) {
  // HTML has no element for a heading below the sixth level.
  name = name.replace(/^h(\d)$/, (_, level) => `h${+level + shift}`);
  if ((left.nodes -= children.length) < 0 || depth > MAX_DEPTH || !NAMES.test(name)) throw left;
  if (name === "svg") space = SVG;
  const element = document.createElementNS(space, name);
  for (const key of Reflect.ownKeys(attributes)) {
    if (!ALLOWED.test(`${key}=${attributes[key]}`)) throw key;
    element.setAttribute(key, attributes[key]);
  }
  for (const child of children) {
    element.append(typeof child === "string" ? child : build(child, shift, left, depth + 1, space));
  }
  return element;
}

/** The drawn card in a report's text, with the report's id; undefined if there is none that fits. `lang` is the page's language,
 * `level` the page's heading level, if it gives one. */
export function drawnOf(text, lang, level) {
  try {
    const key = `${lang} ${level}`;
    if (last.text !== text || last.key !== key) {
      const end = text.lastIndexOf(MARK);
      if (end < 0) return undefined;
      const { drawn, id, language } = JSON.parse(text);
      if (drawn.of !== hashOf(text.slice(0, end)) || !drawn.card.startsWith(SERIES)) return undefined;
      const tree = drawn[tagOf(`${lang},${language}`)];
      // The card's frame keeps its content apart from the rest of the page.
      if (tree[0] !== "article" || tree[1].class !== "card") return undefined;
      const own = +/\["h(\d)"/.exec(text.slice(end))?.[1]; // the heading level it was drawn for
      const make = () => build(tree, (parseInt(level) || own) - own, { nodes: MAX_NODES }, 0, HTML);
      last = { text, key, id, make, first: make() };
    }
    // A report seldom has a second card. Of the further ones, copies are made: that is faster than to build each.
    const article = last.first ?? (last.model ??= last.make()).cloneNode(true);
    last.first = null;
    return { id: last.id, article };
  } catch {
    return undefined;
  }
}
