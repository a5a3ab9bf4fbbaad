// The words around the charts, in plain DOM: what a page with a chart library writes by hand.

import { read } from "./facts.js";
import { list } from "./list.js";
import { escape, referencesHtml } from "./markup.js";
import { markHtml } from "./marks.js";

/**
 * Draws the card in `host`; `draw(place, drawing)` fills a place with the library's chart; it gives `end`, and `ready`
 * where it takes its time.
 * A drawing is `{ tally }` or `{ measure }`.
 */
export function mountWith(draw) {
  return (host, report) => {
    const facts = read(report);
    const drawings = [];
    const place = (drawing) => `<div class="drawing" data-drawing="${drawings.push(drawing) - 1}" aria-hidden="true"></div>`;
    host.innerHTML = card(facts, place);
    const lists = facts.tallies.filter(({ rows }) => rows.length);
    host.querySelectorAll(".list").forEach((element, at) => list(element, lists[at], facts.units));
    const drawn = [...host.querySelectorAll("[data-drawing]")].map((element) => draw(element, drawings[element.dataset.drawing]));
    return {
      ready: Promise.all(drawn.map(({ ready }) => ready)),
      end() {
        drawn.forEach(({ end }) => end());
        host.replaceChildren();
      },
    };
  };
}

function card({ organization, title, lead, tallies, sections, theme, folds, source }, place) {
  return `<article class="card">
    <header>
      <p class="organization">${escape(organization)}</p>
      <h2 class="title">${escape(title)}</h2>
      <p class="lead">${lead.map(([text, strong]) => (strong ? `<strong>${escape(text)}</strong>` : escape(text))).join("")}</p>
    </header>
    <section><h3 class="section">Chỉ tiêu</h3>${tallies.map((tally) => tallied(tally, place)).join("")}</section>
    ${sections.map(({ title, measures }) => `<section><h3 class="section">${escape(title)}</h3>${measures.map((measure) => measured(measure, place)).join("")}</section>`).join("")}
    ${theme ? `<section class="theme"><h3 class="section">${escape(theme.title)}</h3><blockquote>“${escape(theme.text)}”</blockquote><p class="aside">${escape(theme.aside)}</p></section>` : ""}
    ${folds.map(fold).join("")}
    <footer><p>${source.credits ? `${escape(source.credits)} · ` : ""}<a href="${escape(source.url ?? "")}" rel="noopener">${escape(source.title)}</a></p></footer>
  </article>`;
}

function tallied(tally, place) {
  if (tally.isPlain) return `<p class="plain"><strong>${tally.number}</strong> ${escape(tally.label)} đã hoàn thành</p>`;
  return `<div class="tally">
    <p class="count"><bdi class="hero">${tally.number}${tally.total ? `<small>/${tally.total}</small>` : ""}</bdi> <span class="what">${escape(tally.caption)}</span></p>
    ${place({ tally })}
    <ul class="legend">${tally.counts.map(({ status, said, text, soft }) =>
    `<li>${markHtml(status)}<span><strong>${said}</strong> ${escape(text)}<span class="soft">${soft}</span></span></li>`).join("")}</ul>
    ${tally.rows.length ? '<div class="list"></div>' : ""}
  </div>`;
}

function measured(measure, place) {
  const { name, figure, badge, scale, references } = measure;
  return `<div class="measure">
    <h4 class="name">${escape(name)}</h4>
    <p class="figure">${figure ? `${figure.before}<span class="number">${figure.number}</span> ${escape(figure.unit)}` : "Không có số liệu"} ${badge ? `<span class="badge">${badge}</span>` : ""}</p>
    ${scale ? place({ measure }) : ""}${referencesHtml(references)}
  </div>`;
}

const listHtml = (items) => `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join("")}</ul>`;
const aside = (text) => (text ? `<p class="aside">${escape(text)}</p>` : "");

function fold({ title, aside: note, isOpen, intro, items, entries }) {
  return `<details class="fold"${isOpen ? " open" : ""}>
    <summary>${escape(title)}<span class="aside">${escape(note)}</span></summary>
    ${intro ? `<p class="intro">${escape(intro)}</p>` : ""}${items ? listHtml(items) : ""}
    ${entries ? `<dl>${entries.map(({ term, text, before, items, note }) =>
    `<div>${term ? `<dt>${escape(term)}</dt>` : ""}<dd>${text ? `<p>${escape(text)}</p>` : ""}${aside(before)}${items ? listHtml(items) : ""}${aside(note)}</dd></div>`).join("")}</dl>` : ""}
  </details>`;
}
