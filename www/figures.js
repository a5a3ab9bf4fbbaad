/* The card as plain HTML, for pages that strip scripts, and for the time before the card is there: its words in its order,
 * with nothing of its look. */

const BLOCKS = new Set(["P", "UL", "LI", "DL", "DT", "DD", "BLOCKQUOTE", "DETAILS", "SUMMARY", "TABLE", "CAPTION", "THEAD", "TBODY", "TR",
  "TH", "TD"]);
// Parts that stand apart by their place alone.
const APART = ".line, .value, .status";

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
// As ::first-letter shows them.
const capital = (text) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function html(node, level) {
  if (node.nodeType === Node.TEXT_NODE) return escape(node.data);
  if (node.nodeType !== Node.ELEMENT_NODE || node.localName === "svg" || node.getAttribute("aria-hidden") === "true") return "";
  const inner = [...node.childNodes].map((child) => html(child, level)).join("");
  const heading = node.localName.match(/^h([1-6])$/);
  if (heading) return block(`h${Math.min(6, heading[1] - level + 2)}`, capital(inner));
  if (node.matches("summary > .aside")) return ` (${inner})`;
  if (node.matches(APART) || node.matches("summary > .hidden, .row > .hidden")) return `; ${inner}`;
  if (node.localName === "a") return `<a href="${escape(node.href)}" rel="noopener">${inner}</a>`;
  if (node.matches("b, strong")) return `<strong>${inner}</strong>`;
  if (node.matches("dt")) return block("dt", capital(inner));
  return BLOCKS.has(node.tagName) ? block(node.localName, inner) : inner;
}

const block = (name, inner) => `<${name}>${inner.trim()}</${name}>\n`;

const markup = (article, parts) => {
  const title = article.querySelector(".title");
  const level = title ? Number(title.localName.slice(1)) : 2;
  return parts.map((part) => html(part, level)).join("").replace(/<\/strong><strong>/g, "").replace(/\n(?=<\/)/g, "")
    .replace(/ {2,}/g, " ").trim();
};

/** All that the card says, its folds as <details>. */
export const figures = (article) => markup(article, [...article.children]);

/** What is to be known at a glance: title, headline, indicators, budget, results, theme, source. */
export const brief = (article) => markup(article, [...article.children].filter(({ localName }) => localName !== "details"));

/** Header, budget and results in sentences. */
export function sentences(article) {
  const parts = ["header", "[part=budget]", "[part=measures]"].map((part) => article.querySelector(part)).filter(Boolean);
  const read = new DOMParser().parseFromString(markup(article, parts), "text/html");
  // A part's own line as well; an item that holds others is said by them.
  const said = "h2, h3, h4, h5, h6, p, li, li summary";
  return [...read.querySelectorAll(said)].filter((element) => !element.querySelector(said))
    .map((element) => `${element.textContent.trim().replace(/\.$/, "")}.`);
}

/** The same, for a picture's written alternative. */
export const alternative = (article) => sentences(article).join(" ");
