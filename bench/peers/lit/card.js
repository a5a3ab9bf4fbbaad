import { css, html, LitElement, nothing, svg, unsafeCSS } from "lit";
import style from "../shared/card.css";
import { fives, read } from "../shared/facts.js";
import { shape } from "../shared/marks.js";
import "./list.js";
import { mark } from "./mark.js";
import { bullet, references } from "./measure.js";

class Card extends LitElement {
  static properties = { report: { attribute: false } };
  static styles = [css`:host { display: block }`, unsafeCSS(style)];

  willUpdate(changed) {
    if (changed.has("report")) this.facts = read(this.report);
  }

  render() {
    const { organization, title, lead, tallies, units, sections, theme, folds, source } = this.facts;
    return html`<article class="card">
      <header>
        <p class="organization">${organization}</p>
        <h2 class="title">${title}</h2>
        <p class="lead">${lead.map(([text, strong]) => (strong ? html`<strong>${text}</strong>` : text))}</p>
      </header>
      <section><h3 class="section">Chỉ tiêu</h3>${tallies.map((tally) => tallied(tally, units))}</section>
      ${sections.map(({ title, measures }) => html`<section><h3 class="section">${title}</h3>${measures.map(measured)}</section>`)}
      ${theme ? html`<section class="theme">
        <h3 class="section">${theme.title}</h3><blockquote>“${theme.text}”</blockquote>${theme.aside ? html`<p class="aside">${theme.aside}</p>` : nothing}
      </section>` : nothing}
      ${folds.map(fold)}
      <footer><p>${source.credits ? `${source.credits} · ` : nothing}<a href=${source.url ?? nothing} rel="noopener">${source.title}</a></p></footer>
    </article>`;
  }
}
customElements.define("lit-report-card", Card);

function tallied(tally, units) {
  if (tally.isPlain) return html`<p class="plain"><strong>${tally.number}</strong> ${tally.label} đã hoàn thành</p>`;
  return html`<div class="tally">
    <p class="count">
      <bdi class="hero">${tally.number}${tally.total ? html`<small>/${tally.total}</small>` : nothing}</bdi> <span class="what">${tally.caption}</span>
    </p>
    ${dots(tally)}
    <ul class="legend">${tally.counts.map(({ status, said, text, soft }) => html`
      <li>${mark(status)}<span><strong>${said}</strong> ${text}<span class="soft">${soft}</span></span></li>`)}
    </ul>
    ${tally.rows.length ? html`<lit-indicators .tally=${tally} .units=${units}></lit-indicators>` : nothing}
  </div>`;
}

function dots(tally) {
  const groups = fives(tally);
  if (groups.length) return html`<div class="dots" aria-hidden="true">${groups.map((five) => html`<span class="five">${five.map(mark)}</span>`)}</div>`;
  let start = 0;
  return html`<svg class="segments" width="100%" height="18" aria-hidden="true">${tally.counts.map(({ status, count }) => {
    const width = (count / tally.sum) * 100;
    start += width;
    return svg`<rect class=${shape(status)[0]} x="${start - width}%" width="${width}%" height="18" />`;
  })}</svg>`;
}

function measured({ name, figure, badge, scale, references: all }) {
  return html`<div class="measure">
    <h4 class="name">${name}</h4>
    <p class="figure">
      ${figure ? html`${figure.before}<span class="number">${figure.number}</span> ${figure.unit}` : "Không có số liệu"}
      ${badge ? html`<span class="badge">${badge}</span>` : nothing}
    </p>
    ${scale ? bullet(scale) : nothing}${references(all)}
  </div>`;
}

const list = (items) => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
const aside = (text) => (text ? html`<p class="aside">${text}</p>` : nothing);

function fold({ title, aside: note, isOpen, intro, items, entries }) {
  return html`<details class="fold" ?open=${isOpen}>
    <summary>${title}<span class="aside">${note}</span></summary>
    ${intro ? html`<p class="intro">${intro}</p>` : nothing}
    ${items ? list(items) : nothing}
    ${entries ? html`<dl>${entries.map(({ term, text, before, items, note }) => html`<div>
      ${term ? html`<dt>${term}</dt>` : nothing}
      <dd>${text ? html`<p>${text}</p>` : nothing}${aside(before)}${items ? list(items) : nothing}${aside(note)}</dd>
    </div>`)}</dl>` : nothing}
  </details>`;
}
