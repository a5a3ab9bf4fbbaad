/* What one begins with: an example, an empty report, or a file of one's own. */

import { draft } from "./draft.js";
import { yearOf } from "./fields.js";
import { $ } from "./page.js";
import { words } from "./words.js";

const MAX_BYTES = 2 * 1024 * 1024; // as the format says

const source = $("source");
let opened;
let turn = 0;

/** As little as a card needs. */
function blank() {
  const t = words();
  const report = {
    version: 1, id: t.blankId, language: document.documentElement.lang, organization: { name: t.blankName },
    period: yearOf(new Date().getFullYear() - 1, t),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

async function textOf(name) {
  if (name === "blank") return blank();
  if (name === "file") return undrawn(opened);
  const response = await fetch(`reports/${name}.json`);
  if (!response.ok) throw new Error(`${response.status}`);
  return undrawn(await response.text());
}

/** What is edited: a drawn card would be another text's after the first change. */
function undrawn(text) {
  const end = text.lastIndexOf(',"drawn":');
  return end < 0 ? text : `${text.slice(0, end).trimEnd()}\n}\n`;
}

/** Puts the chosen source's text in place; the one before it is a step back away. */
async function load(isFirst) {
  const mine = (turn += 1);
  $("source-note").textContent = "";
  try {
    const text = await textOf(source.value);
    if (mine !== turn) return;
    if (isFirst) draft.begin(text);
    else draft.set(text, "source");
  } catch {
    if (mine === turn) $("source-note").textContent = words().failed;
  }
}

async function open(file) {
  const t = words();
  if (file.size > MAX_BYTES) {
    $("source-note").textContent = t.tooLarge(file.name);
    return;
  }
  opened = await file.text();
  const option = source.querySelector("[value=file]") ?? source.appendChild(new Option("", "file"));
  option.textContent = file.name;
  source.value = "file";
  await load();
  $("source-note").textContent = t.opened(file.name);
}

source.addEventListener("change", () => load());
$("reset").addEventListener("click", () => load());
$("file").addEventListener("change", ({ target }) => {
  if (target.files[0]) open(target.files[0]);
  target.value = ""; // the same file may be opened again
});

// A file let fall anywhere on the page is opened, instead of shown in the page's place.
document.addEventListener("dragover", (event) => event.dataTransfer.types.includes("Files") && event.preventDefault());
document.addEventListener("drop", (event) => {
  const [file] = event.dataTransfer.files;
  if (!file) return;
  event.preventDefault();
  open(file);
});

load(true);
