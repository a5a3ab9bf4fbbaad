/* What is wrong with the report: counted, listed, told at its place, and the way from one to the next. */

import { draft } from "./draft.js";
import * as editor from "./editor.js";
import * as form from "./form.js";
import { $, choose, chosen, make, say } from "./page.js";
import { lineAt, offsetOf, rangeOf } from "./places.js";
import { words } from "./words.js";

/** A report can have thousands; nobody reads more than these. */
const LISTED = 200;

let told = [];
let current = -1;

/** Takes the card's list and shows it everywhere. */
export function tell(list) {
  told = list.slice(0, LISTED).map((problem) => {
    const range = placeOf(problem);
    // From 0, as the editor counts.
    return { ...problem, range, line: lineAt(draft.text, range[0]) };
  }).sort((one, other) => one.range[0] - other.range[0]);
  current = Math.min(current, told.length - 1);
  const t = words();
  const errors = list.filter(({ severity }) => severity === "error").length;
  say($("problems-count"), [errors && t.errors(errors), list.length - errors && t.warnings(list.length - errors)].filter(Boolean).join(", ") || t.none);
  editor.mark(told);
  form.mark(told);
  for (const id of ["previous", "next"]) $(id).disabled = !told.length;
  $("problems-list").hidden = !told.length;
  $("problems").replaceChildren(...told.map(item), ...(list.length > LISTED ? [make("li", { className: "rest" }, t.more(list.length - LISTED))] : []));
}

function item(problem) {
  const t = words();
  const { code, severity, pointer, message, line } = problem;
  const name = form.nameOf(pointer);
  const place = make("span", { className: "place" }, t.line(line + 1), name ? ` · ${name}` : "");
  const button = make("button", { type: "button", onclick: () => goTo(problem) },
    make("span", { className: "tag" }, `${t[severity] ?? severity} ${code}`), place,
    make("span", { className: "message" }, message), make("code", {}, pointer || t.whole));
  return make("li", { className: severity }, button);
}

function placeOf({ code, pointer, line, column }) {
  // Of broken JSON only the sign that breaks it; else the field with its name.
  if (code !== "E01") return rangeOf(draft.tree.root, pointer);
  const start = offsetOf(draft.text, line, column);
  return [Math.min(start, draft.text.length), Math.min(start + 1, draft.text.length)];
}

/** To the field, where the form is at hand and has one; else to the place in the text. */
function goTo(problem) {
  current = told.indexOf(problem);
  if (chosen("edit") === "form" && form.goToField(problem.pointer)) return;
  choose("edit", "json");
  editor.select(...problem.range);
}

/** To the next problem (1) or the one before (-1), from where the reader is, and round again. */
export function walk(by) {
  if (!told.length) return;
  const line = chosen("edit") === "json" ? lineAt(draft.text, editor.caret()) : undefined;
  let index = (current + by + told.length) % told.length;
  if (current < 0) index = by > 0 ? 0 : told.length - 1;
  if (line !== undefined && told[current]?.line !== line) {
    index = by > 0 ? told.findIndex((problem) => problem.line > line) : told.findLastIndex((problem) => problem.line < line);
    if (index < 0) index = by > 0 ? 0 : told.length - 1;
  }
  goTo(told[index]);
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  walk(event.shiftKey ? -1 : 1);
});
$("next").addEventListener("click", () => walk(1));
$("previous").addEventListener("click", () => walk(-1));
