/* The JSON: numbered lines, and on each line with problems a mark and what is wrong, as one reads it there. */

import { draft } from "./draft.js";
import { $, make, say } from "./page.js";
import { lineAt } from "./places.js";
import { words } from "./words.js";

const json = $("json");
const marks = $("marks");
const numbers = $("numbers");
const LINE = 20; // as the sheet says
const EDGE = 12;

/** The problems of each line, by its number from 0. */
let told = new Map();
let lines = 0;
/** Where the caret was when Escape put the sentences away. */
let quietAt = -1;

json.addEventListener("input", () => draft.set(json.value, "json"));

// The text is changed by the form too, which a browser's own undo knows nothing of: there is one way back for both.
json.addEventListener("beforeinput", (event) => {
  if (event.inputType === "historyUndo" || event.inputType === "historyRedo") {
    event.preventDefault();
    step(event.inputType === "historyRedo");
  }
});
json.addEventListener("keydown", (event) => {
  const key = event.key.toLowerCase();
  if (event.altKey || !(event.ctrlKey || event.metaKey) || (key !== "z" && key !== "y")) return;
  event.preventDefault();
  step(key === "y" || event.shiftKey);
});
json.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  quietAt = json.selectionStart;
  marks.dataset.quiet = "";
});

export function step(isForward) {
  const before = draft.text;
  if (isForward) draft.redo();
  else draft.undo();
  // To where it changed: what follows the last sign that is the same from the end.
  const after = draft.text;
  let same = 0;
  while (same < Math.min(before.length, after.length) && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  if (document.activeElement === json) select(after.length - same, after.length - same);
}

/** Follows the text. */
export function follow(by) {
  if (by !== "json") {
    const { scrollTop, scrollLeft } = json;
    json.value = draft.text;
    if (by === "begin") json.setSelectionRange(0, 0);
    json.scrollTop = by === "begin" ? 0 : scrollTop;
    json.scrollLeft = by === "begin" ? 0 : scrollLeft;
  }
  const count = draft.text.split("\n").length;
  if (count !== lines) {
    lines = count;
    numbers.firstChild.textContent = Array.from({ length: count }, (_, index) => index + 1).join("\n");
  }
}

/** Shows problems, each with the `line` where it is. */
export function mark(list) {
  told = Map.groupBy ? Map.groupBy(list, ({ line }) => line) : list.reduce((map, one) => map.set(one.line, [...(map.get(one.line) ?? []), one]), new Map());
  const rows = draft.text.split("\n");
  const t = words();
  json.setAttribute("aria-invalid", String(list.some(({ severity }) => severity === "error")));
  marks.replaceChildren(...[...told].map(([line, here]) => {
    const said = make("div", { className: "said" }, ...here.map((problem) => make("p", {}, `${t[problem.severity]} ${problem.code}: ${problem.message}`)));
    const row = make("div", { className: `row ${severityOf(here)}` }, make("span", { className: "ghost" }, rows[line] ?? ""), said);
    row.dataset.line = line;
    row.style.top = `${EDGE + line * LINE}px`;
    return row;
  }));
  const signs = [...told].map(([line, here]) => {
    const sign = make("span", { className: `sign ${severityOf(here)}` }, severityOf(here) === "error" ? "✕" : "!");
    sign.style.top = `${EDGE + line * LINE}px`;
    return sign;
  });
  numbers.replaceChildren(numbers.firstChild, ...signs);
  scrolled();
  here();
}

const severityOf = (list) => (list.some(({ severity }) => severity === "error") ? "error" : "warning");

/** What is wrong where the caret is: shown whole, and said once. */
function here() {
  const line = lineAt(draft.text, json.selectionStart);
  const isHere = document.activeElement === json;
  for (const row of marks.children) row.toggleAttribute("data-current", isHere && Number(row.dataset.line) === line);
  const problems = isHere ? told.get(line) ?? [] : [];
  const t = words();
  say($("here"), problems.length ? `${t.line(line + 1)}: ${problems.map(({ severity, code, message }) => `${t[severity]} ${code}: ${message}`).join("; ")}` : "");
}

function moved({ type, key } = {}) {
  if (key === "Escape") return;
  // A browser tells later of a selection: one made before Escape must not bring back what Escape has put away.
  if (type !== "select" || json.selectionStart !== quietAt) delete marks.dataset.quiet;
  here();
}
for (const type of ["keyup", "click", "focus", "blur", "select"]) json.addEventListener(type, moved);

function scrolled() {
  marks.style.width = `${json.clientWidth}px`;
  marks.style.setProperty("--down", `${-json.scrollTop}px`);
  marks.style.setProperty("--across", `${-json.scrollLeft}px`);
  numbers.style.setProperty("--down", `${-json.scrollTop}px`);
}
json.addEventListener("scroll", scrolled, { passive: true });
new ResizeObserver(scrolled).observe(json);

// A line's number, pressed with the mouse, selects the line; by keyboard Home and Shift+End do.
numbers.addEventListener("click", ({ clientY }) => {
  const line = Math.floor((clientY - numbers.getBoundingClientRect().top - EDGE + json.scrollTop) / LINE);
  const before = draft.text.split("\n").slice(0, line);
  const start = before.join("\n").length + (line > 0);
  const end = draft.text.indexOf("\n", start);
  select(start, end < 0 ? draft.text.length : end);
});

/** Selects in the text and brings it into view. */
export function select(start, end) {
  json.focus({ preventScroll: true });
  json.setSelectionRange(start, end);
  // Browsers don't scroll to a selection; lines don't wrap, so its place follows from its number.
  const top = EDGE + lineAt(draft.text, start) * LINE;
  if (top < json.scrollTop + LINE || top > json.scrollTop + json.clientHeight - 4 * LINE) json.scrollTop = top - json.clientHeight / 3;
  json.scrollLeft = 0;
  json.closest(".editor").scrollIntoView({ block: "nearest" });
  moved();
}

export const caret = () => json.selectionStart;
