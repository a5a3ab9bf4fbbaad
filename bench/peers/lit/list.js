import { html, LitElement, nothing } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { FIRST, MORE, moreText } from "../shared/facts.js";
import { references as read } from "../shared/measure.js";
import { mark } from "./mark.js";
import { references } from "./measure.js";

/** In the card's own tree, so that the card's style reaches it. */
class Indicators extends LitElement {
  static properties = {
    tally: { attribute: false }, units: { attribute: false }, status: { state: true }, limit: { state: true }, opened: { state: true },
  };

  constructor() {
    super();
    this.limit = FIRST;
    this.opened = new Set();
  }

  createRenderRoot() { return this; }

  choose(status) {
    this.status = status;
    this.limit = FIRST;
  }

  open(id) {
    if (!this.opened.has(id)) this.opened = new Set(this.opened).add(id);
  }

  render() {
    const { tally, status, limit } = this;
    const found = status ? tally.rows.filter((row) => row.status === status) : tally.rows;
    const rest = found.length - limit;
    return html`<div class="list">
      <div class="choice" role="group" aria-label="Lọc theo kết quả">${tally.filters.map((filter) => html`
        <button type="button" aria-pressed=${status === filter.status} @click=${() => this.choose(filter.status)}>
          ${filter.status ? mark(filter.status) : nothing}<span>${filter.text} <strong>${filter.said}</strong></span>
        </button>`)}
      </div>
      <div class="items">${repeat(found.slice(0, limit), (row) => row.id, (row) => guard([row, this.opened.has(row.id)], () => this.row(row)))}</div>
      ${rest > 0 ? html`<p class="more"><button type="button" @click=${() => { this.limit += MORE; }}>${moreText(rest)}</button></p>` : nothing}
    </div>`;
  }

  row(row) {
    return html`<details class="item" @toggle=${() => this.open(row.id)}>
      <summary>
        ${mark(row.status)}<span class="label">${row.name}</span><span class="value"><bdi>${row.value}</bdi></span><span class="hidden">${row.statusWord}</span>
      </summary>
      ${this.opened.has(row.id) ? html`<div class="inside">${references(read(row.measure, this.units))}</div>` : nothing}
    </details>`;
  }
}
customElements.define("lit-indicators", Indicators);
