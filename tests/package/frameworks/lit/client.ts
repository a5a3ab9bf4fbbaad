import "report-card";
import { html, render } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { expose, first, hear, type State } from "../state";

let state: State = first;

const draw = () => render(html`<main>${state.isShown ? repeat(state.order, (key) => key, (key) => html`
  <report-card
    id=${key} src="/report.json" loading="eager" lang="en" heading-level=${state.level} .report=${state.reports[key]}
    @report-card:ready=${(event: Event) => hear(key, event)}
  >19/19</report-card>`) : ""}</main>`, document.querySelector<HTMLElement>("#app")!);

expose((change) => {
  state = { ...state, ...change };
  draw();
});
draw();
