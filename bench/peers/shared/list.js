// The indicators, narrowed by status, some at a time, in plain DOM.

import { FIRST, MORE, moreText } from "./facts.js";
import { escape, referencesHtml } from "./markup.js";
import { markHtml } from "./marks.js";
import { references } from "./measure.js";

export function list(element, { rows, filters }, units) {
  let status;
  let found = rows;
  let shown = 0;
  element.innerHTML = `<div class="choice" role="group" aria-label="Lọc theo kết quả">${filters.map((filter, at) =>
    `<button type="button" data-at="${at}">${filter.status ? markHtml(filter.status) : ""}<span>${filter.text} <strong>${filter.said}</strong></span></button>`).join("")}</div>
    <div class="items"></div><p class="more"><button type="button"></button></p>`;
  const [choice, items, more] = element.children;

  const grow = (limit) => {
    items.insertAdjacentHTML("beforeend", found.slice(shown, limit).map(rowHtml).join(""));
    shown = Math.min(limit, found.length);
    more.hidden = shown === found.length;
    more.firstChild.textContent = moreText(found.length - shown);
  };
  const choose = (next) => {
    status = next;
    found = rows.filter((row) => !status || row.status === status);
    shown = 0;
    items.replaceChildren();
    grow(FIRST);
    [...choice.children].forEach((button, at) => button.setAttribute("aria-pressed", filters[at].status === status));
  };
  choice.onclick = ({ target }) => {
    const button = target.closest("button");
    if (button) choose(filters[button.dataset.at].status);
  };
  more.firstChild.onclick = () => grow(shown + MORE);
  // Toggles do not bubble.
  items.addEventListener("toggle", ({ target }) => {
    if (target.childElementCount > 1) return;
    const row = rows.find(({ id }) => id === target.dataset.id);
    target.insertAdjacentHTML("beforeend", `<div class="inside">${referencesHtml(references(row.measure, units))}</div>`);
  }, true);
  choose(undefined);
}

function rowHtml({ id, name, value, status, statusWord }) {
  return `<details class="item" data-id="${escape(id)}"><summary>${markHtml(status)}<span class="label">${escape(name)}</span><span class="value"><bdi>${escape(value)}</bdi></span><span class="hidden">${statusWord}</span></summary></details>`;
}
