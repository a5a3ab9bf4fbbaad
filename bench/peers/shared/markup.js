// Text as markup, and the references of a measure.

import { markHtml } from "./marks.js";

const NAMES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escape = (text = "") => String(text).replace(/[&<>"]/g, (character) => NAMES[character]);

export function referencesHtml(references) {
  return `<ul class="references">${references.map(({ sign, name, soft, implied, stated, comparison, status, statusWord }) => `<li>
    <span class="sign" aria-hidden="true">${sign}</span>
    <span class="label">${escape(name)}<span class="soft">${soft}</span>${implied ? `<span class="soft line">${escape(implied)}</span>` : ""}</span>
    <span class="value">${stated ? `<bdi>${escape(stated)}</bdi>` : ""} ${comparison ? `<b>${escape(comparison)}</b>` : ""}
      ${status ? `<span class="status">${markHtml(status)}${statusWord}</span>` : ""}</span>
  </li>`).join("")}</ul>`;
}
