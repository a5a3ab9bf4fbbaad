/* The card as plain HTML, for pages that strip scripts, and for the time before the card is there: its words in its order,
 * with nothing of its look. */

const KEPT = new Set(["H1", "H2", "H3", "H4", "H5", "H6", "P", "UL", "LI", "DL", "DT", "DD", "BLOCKQUOTE", "STRONG", "B", "DETAILS",
  "SUMMARY", "TABLE", "CAPTION", "THEAD", "TBODY", "TR", "TH", "TD"]);
// Parts that stand apart by their place alone.
const APART = ".line, .value, .status";

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function html(node) {
  if (node.nodeType === Node.TEXT_NODE) return escape(node.data);
  if (node.nodeType !== Node.ELEMENT_NODE || node.localName === "svg" || node.getAttribute("aria-hidden") === "true") return "";
  const inner = [...node.childNodes].map(html).join("");
  if (node.matches("summary > .aside")) return ` (${inner})`;
  if (node.matches(APART)) return `; ${inner}`;
  if (node.localName === "a") return `<a href="${escape(node.href)}" rel="noopener">${inner}</a>`;
  if (node.localName === "div" && node.parentNode.localName === "dl") return inner;
  const name = node.localName === "b" ? "strong" : node.localName;
  // Between blocks a space, so that a text made of it reads.
  return KEPT.has(node.tagName) ? `<${name}>${inner.trim()}</${name}>\n` : inner;
}

const tidy = (markup) => markup.replace(/ +/g, " ").replace(/<strong>([^<]*)<\/strong>\n/g, "<strong>$1</strong>")
  .replace(/<\/strong>(\s*)<strong>/g, "$1").replace(/\n(?=<\/)/g, "").replace(/ (?=<\/)/g, "").trim();

/** All that the card says, its folds as <details>. */
export const figures = (article) => tidy([...article.children].map(html).join("\n"));

/** What is to be known at a glance: title, headline, indicators, budget, results, source. */
export const brief = (article) => tidy([...article.children].filter(({ localName }) => localName !== "details").map(html).join("\n"));

/** The same as a sentence or two, for a picture's written alternative. */
export const alternative = (article) => ["header", "[part=budget]", "[part=measures]"]
  .map((part) => article.querySelector(part)).filter(Boolean)
  .map((part) => {
    const box = document.createElement("template");
    box.innerHTML = tidy(html(part)).replaceAll("</h2>", ". ").replaceAll("</h3>", ": ").replaceAll("</li>", ". ");
    return box.content.textContent.replace(/\s+/g, " ").trim();
  }).join(" ");
