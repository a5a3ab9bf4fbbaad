/* What to paste into a page, in each of its forms, and the report as a file. */

import { alternative, brief, figures, sentences } from "../figures.js";
import { accentRule } from "./accent.js";
import { draft } from "./draft.js";
import { HOSTS } from "./hosts.js";
import { $, card, choose, chosen, make } from "./page.js";
import { at } from "./places.js";
import { words } from "./words.js";

const snippet = $("snippet");
const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
// An element that a system does not know is text to its formatter, but for a block around it.
const block = (html) => `<div>\n${html}\n</div>`;

/** The report's id, as it names its files. */
function idOf() {
  const node = at(draft.tree.root, "/id");
  const id = node?.kind === "string" ? JSON.parse(draft.text.slice(node.start, node.end)) : "";
  return /^[a-z0-9-]+$/.test(id) ? id : "report";
}

/** Forms that stand on the page itself and so take its colours. */
const STYLED = ["script", "element", "inline"];

export function writeSnippet() {
  const src = new URL("embed.js", location.href).href;
  const file = `/reports/${idOf()}.json`;
  const form = chosen("form");
  const asked = [["lang", chosen("lang")], ["theme", chosen("theme")]].filter(([, value]) => value !== "auto");
  const attributes = (prefix) => asked.map(([name, value]) => ` ${prefix}${name}="${value}"`).join("");
  const loader = `<script type="module" src="${src}"></script>`;
  const rule = accentRule();
  const style = rule && STYLED.includes(form) ? `<style>${rule}</style>\n` : "";
  const article = card.shadowRoot?.querySelector("article[data-state='ready'], article[data-state='partial']");
  const title = article?.querySelector(".title")?.textContent ?? "";
  const whole = [article?.querySelector(".organization")?.textContent, title].filter(Boolean).join(". ");
  const frame = new URL(`frame.html?${new URLSearchParams([["src", file], ...asked])}`, location.href);
  // "<" is written so that no text in the report can end the script element early.
  const inline = draft.text.trim().replaceAll("<", "\\u003c");
  snippet.value = style + {
    script: () => `<script async src="${src}" data-report="${file}"${attributes("data-")}></script>`,
    element: () => block(`${loader}\n<report-card src="${file}"${attributes("")}>\n${article ? brief(article) : ""}\n</report-card>`),
    inline: () => block(`${loader}\n<report-card${attributes("")}>\n<script type="application/json">\n${inline}\n</script>\n</report-card>`),
    link: () => linkForm(frame.href, whole, article ? sentences(article) : []),
    frame: () => block(`<iframe src="${quoted(frame.href)}" title="${quoted(title)}" width="100%" height="${Math.ceil(card.offsetHeight)}" loading="lazy" frameborder="0"></iframe>`),
    text: () => (article ? figures(article) : ""),
    image: () => `<img src="${file.replace(".json", ".png")}" alt="${quoted(article ? alternative(article) : "")}">`,
  }[form]();
  const t = words();
  const ofColour = !rule ? [] : STYLED.includes(form) ? [t.styleHint] : /frame|text/.test(form) ? [t.noColour] : [];
  // Another form than the chosen system's is for another system.
  const host = HOSTS.find(({ name, form: its }) => name === $("host").value && its === form);
  if (!host) $("host").value = "";
  $("hint").textContent = [t.hints[form](file), host?.[document.documentElement.lang], ...ofColour].filter(Boolean).join(" ");
  $("copied").textContent = "";
}

/** As `report-card render --link` writes it: the figures, and last the link, of elements that every filter keeps. */
function linkForm(href, title, said) {
  const items = said.filter((one) => !title.includes(one.replace(/\.$/, ""))).map((one) => `<li>${quoted(one)}</li>\n`).join("");
  return `<blockquote>\n<ul>\n${items}</ul>\n<a href="${quoted(href)}">${quoted(title)}</a>\n</blockquote>`;
}

for (const { name, label } of HOSTS) $("host").append(make("option", { value: name, textContent: label }));
$("host").addEventListener("change", () => {
  const host = HOSTS.find(({ name }) => name === $("host").value);
  if (host) choose("form", host.form);
  writeSnippet();
});

$("copy").addEventListener("click", async () => {
  let said = words().copied;
  try {
    await navigator.clipboard.writeText(snippet.value);
  } catch { // not a secure origin, or not allowed
    snippet.focus();
    snippet.select();
    said = words().notCopied;
  }
  $("copied").textContent = said;
});

$("download").addEventListener("click", () => {
  const name = `${idOf()}.json`;
  const href = URL.createObjectURL(new Blob([draft.text], { type: "application/json" }));
  make("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000); // not before the browser has read it
  const errors = card.problems.filter(({ severity }) => severity === "error").length;
  $("downloaded").textContent = words().downloaded(name, errors);
});
