/* The playground: the card through its public embed (the element, its `report` property and its events), as a portal
 * would use it. Nothing here is part of the card. */

import * as accent from "./playground/accent.js";
import { draft } from "./playground/draft.js";
import * as editor from "./playground/editor.js";
import * as form from "./playground/form.js";
import { $, card, chosen } from "./playground/page.js";
import { tell } from "./playground/problems.js";
import { writeSnippet } from "./playground/snippet.js";
import { translate } from "./playground/words.js";
import "./playground/start.js";

/* The text, and all that follows it ------------------------------------- */

let waiting;
function show() {
  clearTimeout(waiting);
  card.report = draft.text;
}

draft.addEventListener("change", ({ detail: { by } }) => {
  editor.follow(by);
  form.follow();
  $("undo").disabled = !draft.canUndo;
  $("redo").disabled = !draft.canRedo;
  clearTimeout(waiting);
  if (by === "begin") show();
  // After a short rest: a card for each key would only flicker.
  else waiting = setTimeout(() => requestAnimationFrame(show), 120);
});
for (const [id, isForward] of [["undo", false], ["redo", true]]) $(id).addEventListener("click", () => {
  editor.step(isForward);
  if ($(id).disabled) $(isForward ? "undo" : "redo").focus(); // the focus would be nowhere
});

card.addEventListener("report-card:problems", ({ detail }) => {
  tell(detail);
  writeSnippet(); // some forms hold the card's words
});
card.addEventListener("report-card:error", ({ detail }) => {
  // What the loader itself met (no wasm, say) is in no report's list.
  if (!card.problems.length) tell([{ ...detail, severity: "error", pointer: "", message: `${detail.message} ${detail.remedy ?? ""}` }]);
});

/* The switches ----------------------------------------------------------- */

function apply() {
  const lang = chosen("lang");
  document.documentElement.lang = lang === "auto" ? "vi" : lang;
  document.documentElement.dataset.theme = chosen("theme");
  card.setAttribute("theme", chosen("theme"));
  $("stage").dataset.width = chosen("width");
  const isForm = chosen("edit") === "form";
  $("form-view").hidden = !isForm;
  $("json-view").hidden = isForm;
  translate();
  // After the page's own language: without the attribute the card takes the page's.
  card.toggleAttribute("lang", false);
  if (lang !== "auto") card.lang = lang;
  accent.showAccent();
  form.follow();
  tell(card.problems ?? []);
  writeSnippet();
}

document.addEventListener("change", ({ target }) => target.type === "radio" && apply());
accent.listen(() => {
  accent.showAccent();
  writeSnippet();
});
apply();
