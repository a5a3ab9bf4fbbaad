/* The form: a report's most common figures with plain names. A field changes its own value in the text, and follows the text. */

import { draft } from "./draft.js";
import { add, put, remove } from "./edits.js";
import { groupsOf } from "./fields.js";
import { figureOf, numberOf } from "./figure.js";
import { $, make, say } from "./page.js";
import { at } from "./places.js";
import { words } from "./words.js";

const form = $("fields");
/** What is drawn now: by each pointer its field, its control and where its problem is told. */
let drawn = new Map();
let shape = "";
let problems = [];
let number = 0;
/** How many decimals the report stated when the field was entered: on the way to "1.800" one passes by "1.8". */
let stated;

/** Follows the text; what does not change its shape leaves the controls in place. */
export function follow() {
  const { root, whole } = draft.tree;
  const isReadable = whole && root?.kind === "object";
  $("form-broken").hidden = isReadable;
  form.disabled = !isReadable;
  if (!isReadable) return;
  const groups = groupsOf(draft.text, root, words());
  const now = JSON.stringify([document.documentElement.lang, groups], (key, value) => (key === "title" ? undefined : value));
  if (now !== shape) {
    shape = now;
    draw(groups);
  } else {
    retitle(groups);
  }
  for (const { field, control } of drawn.values()) {
    if (control !== document.activeElement) set(control, shown(field));
  }
  mark(problems);
}

/** Draws anew, with the same folds open, and the focus and its caret where they were. */
function draw(groups) {
  const open = new Set([...form.querySelectorAll("details[open]")].map(({ dataset }) => dataset.pointer));
  const old = form.contains(document.activeElement) && document.activeElement;
  drawn = new Map();
  form.replaceChildren(...groups.map(section));
  for (const details of form.querySelectorAll("details")) details.open = open.has(details.dataset.pointer);
  const now = drawn.get(old && old.dataset.pointer)?.control;
  if (!now) return;
  now.value = old.value;
  now.focus({ preventScroll: true });
  if (typeof old.selectionStart === "number") now.setSelectionRange(old.selectionStart, old.selectionEnd);
}

function retitle(groups) {
  for (const group of groups) {
    const heading = form.querySelector(`[data-title="${group.pointer}"]`);
    if (heading) say(heading, group.title);
    retitle(group.groups);
  }
}

function section(group) {
  const heading = make(`h${group.level}`, { className: group.canGo ? "hidden" : "" }, make("span", { id: `group-${(number += 1)}` }, group.title));
  heading.firstChild.dataset.title = group.pointer;
  const named = heading.firstChild.id;
  const inside = [
    group.canGo ? goer(group, named) : "",
    group.fields.length ? make("div", { className: "grid" }, ...group.fields.map(control)) : "",
    ...group.groups.map(section),
    group.note ? make("p", { className: "hint" }, group.note) : "",
    group.more ? make("p", { className: "actions" }, ...group.more.map(adder)) : "",
  ].filter(Boolean);
  if (group.isFolded) {
    const details = make("details", {}, make("summary", {}, heading), ...inside);
    details.dataset.pointer = group.pointer;
    return details;
  }
  const element = make("div", { className: "group" }, heading, ...inside);
  element.setAttribute("role", "group");
  element.setAttribute("aria-labelledby", named);
  element.dataset.level = group.level;
  return element;
}

function adder({ label, pointer, make: item, units }) {
  return make("button", { type: "button", textContent: label, onclick: () => {
    const text = units ? put(draft.text, "/units", units) : draft.text;
    draft.set(add(text, pointer, item()), "add");
    const index = at(draft.tree.root, pointer).members.length - 1;
    const first = drawn.get(`${pointer}/${index}/name`) ?? drawn.get(`${pointer}/${index}/label`);
    if (first) reveal(first.control);
  } });
}

function goer(group, named) {
  const button = make("button", { type: "button", className: "go", id: `go-${named}`, textContent: words().remove, onclick: () => {
    draft.set(remove(draft.text, group.pointer), "remove");
    // The button is gone: to what stands in its place now, or to the button that adds.
    const next = drawn.get(`${group.pointer}/name`) ?? drawn.get(`${group.pointer}/label`);
    (next?.control ?? form.querySelector(".actions button")).focus();
  } });
  button.setAttribute("aria-labelledby", `${button.id} ${named}`);
  return button;
}

const CONTROLS = {
  text: () => make("input", { type: "text" }),
  long: () => make("textarea", { rows: 2 }),
  number: () => make("input", { type: "text", inputMode: "decimal", className: "number" }),
  date: () => make("input", { type: "date" }),
  choice: ({ choices }) => make("select", {}, ...choices.map(([value, label]) => new Option(label, value))),
};

function control(field) {
  const input = Object.assign(CONTROLS[field.kind](field), { id: `field-${(number += 1)}`, autocomplete: "off" });
  input.dataset.pointer = field.pointer;
  const told = make("span", { className: "told", id: `told-${number}`, hidden: true });
  drawn.set(field.pointer, { field, control: input, told });
  input.addEventListener("focus", () => { stated = decimalsOf(field); });
  input.addEventListener("input", () => write(field, input));
  input.addEventListener("change", () => set(input, shown(field)));
  return make("p", { className: `field of-${field.kind}` }, make("label", { htmlFor: input.id }, field.label), input, told);
}

function set(input, value) {
  // A choice that is none of the offered ones is still what the report says.
  if (input.localName === "select" && ![...input.options].some((option) => option.value === value)) input.add(new Option(value, value));
  input.value = value;
}

/** The report's value as the control shows it. */
function shown({ pointer, kind }) {
  const node = at(draft.tree.root, pointer);
  if (!node || node.members || node.kind === "null") return "";
  const raw = draft.text.slice(node.start, node.end);
  return node.kind === "number" && kind === "number" ? figureOf(raw, document.documentElement.lang) : String(JSON.parse(raw));
}

function write({ pointer, kind, seed }, input) {
  if (kind === "date" && input.validity.badInput) return; // half typed
  const isThere = at(draft.tree.root, pointer);
  if (!input.value.trim()) {
    // As if it were not there; what never was stays so.
    if (isThere) draft.set(put(draft.text, pointer, null), pointer);
    return;
  }
  if (kind !== "number") {
    const [place, value] = seed?.(input.value) ?? [pointer, input.value];
    draft.set(put(draft.text, place, value), pointer);
    return;
  }
  const figure = numberOf(input.value, document.documentElement.lang);
  let text = put(draft.text, pointer, figure?.value ?? input.value);
  // Where the report states its precision, a figure that is typed with more of it brings its own.
  const decimals = figure && Math.max(stated, figure.decimals);
  if (decimals !== undefined && decimalsOf({ pointer }) >= 0 && decimals !== decimalsOf({ pointer })) text = put(text, besides(pointer), decimals);
  draft.set(text, pointer);
}

const besides = (pointer) => pointer.replace(/[^/]+$/, "decimals");

/** The decimals that the report states for a figure; NaN where it does not. */
function decimalsOf({ pointer }) {
  const node = at(draft.tree.root, besides(pointer));
  return node?.kind === "number" ? Number(draft.text.slice(node.start, node.end)) : NaN;
}

/** Tells each problem under its field, or under the nearest one of the same group. */
export function mark(list) {
  problems = list;
  const places = list.map((problem) => fieldOf(problem.pointer));
  for (const [pointer, { control: input, told }] of drawn) {
    const mine = list.filter((_, index) => places[index] === pointer);
    told.hidden = !mine.length;
    say(told, mine.map((problem) => sentence(problem, input.value)).join(" "));
    told.className = `told ${mine.some(({ severity }) => severity === "error") ? "error" : "warning"}`;
    input.setAttribute("aria-invalid", String(mine.some(({ severity }) => severity === "error")));
    if (mine.length) input.setAttribute("aria-describedby", told.id);
    else input.removeAttribute("aria-describedby");
  }
}

/** A problem's sentence; where the card's own names fields of the format, one with the form's names for them. */
function sentence({ code, field, message }, value) {
  const t = words();
  const own = t.plain[`${code} ${field}`] ?? t.plain[code];
  const plain = own?.(t, value) ?? message;
  return `${plain.charAt(0).toLocaleUpperCase()}${plain.slice(1)}${".?!)".includes(plain.at(-1)) ? "" : "."}`;
}

/** The pointer of the field that a problem belongs to, if the form has one. */
export function fieldOf(pointer) {
  if (drawn.has(pointer)) return pointer;
  if (!/\/(\d+|actual|period|organization|comparison|theme)$/.test(pointer)) return undefined;
  // Of a whole item: what is wrong with it lies in its figures, where it has some.
  const inside = [...drawn.values()].map(({ field }) => field).filter((field) => field.pointer.startsWith(`${pointer}/`));
  return (inside.find(({ kind }) => kind === "number") ?? inside[0])?.pointer;
}

/** What a field is called, with the group around it. */
export function nameOf(pointer) {
  const { field, control: input } = drawn.get(fieldOf(pointer)) ?? {};
  const title = input?.closest(".group, details")?.querySelector("[data-title]").textContent;
  return field && [title, field.label].join(" › ");
}

/** Brings a field into view, out of its folds, with the focus in it. */
export function goToField(pointer) {
  const input = drawn.get(fieldOf(pointer))?.control;
  if (input) reveal(input);
  return Boolean(input);
}

function reveal(input) {
  for (let fold = input.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  input.focus();
  input.scrollIntoView({ block: "center" });
}
