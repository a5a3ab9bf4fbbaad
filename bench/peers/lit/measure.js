import { html, nothing, svg } from "lit";
import { mark } from "./mark.js";

const BAR = 20;

export function bullet(scale) {
  const targets = scale.ticks.filter(({ isBaseline }) => !isBaseline);
  const baselines = scale.ticks.filter(({ isBaseline }) => isBaseline);
  const top = targets.length ? (targets.some(({ label }) => label) ? 21 : 6) : 0;
  const foot = top + BAR + (targets.length ? 6 : 0);
  const start = Math.min(scale.zero, scale.actual);
  return html`<svg class="bullet" width="100%" height=${foot + baselines.length * 18} aria-hidden="true">
    <rect class="bar" x="${start}%" y=${top} width="${Math.abs(scale.actual - scale.zero)}%" height=${BAR} />
    ${scale.isOpen ? svg`<svg class="open" x="${scale.actual}%" y=${top} width="14" height=${BAR} overflow="visible"><path d="M0 0h5l7 10-7 10H0Z" /></svg>` : nothing}
    ${targets.map((tick) => target(tick, top))}
    ${baselines.map((tick, at) => svg`<rect class="baseline" x="${Math.min(scale.zero, tick.start)}%" y=${foot + at * 18 + 5} width="${Math.abs(tick.end - scale.zero)}%" height="12" />`)}
  </svg>`;
}

function target({ start, end, label }, top) {
  if (end > start) return svg`<rect class="range" x="${start}%" y=${top - 3} width="${end - start}%" height=${BAR + 6} />`;
  return svg`
    <line class="gap" x1="${start}%" x2="${start}%" y1=${top} y2=${top + BAR} />
    <line class="tick" x1="${start}%" x2="${start}%" y1=${top - 6} y2=${top + BAR + 6} />
    ${label ? svg`<text x="${start}%" y=${top - 9} text-anchor="middle">${label}</text>` : nothing}`;
}

export function references(all) {
  return html`<ul class="references">${all.map(({ sign, name, soft, implied, stated, comparison, status, statusWord }) => html`
    <li>
      <span class="sign" aria-hidden="true">${sign}</span>
      <span class="label">${name}${soft ? html`<span class="soft">${soft}</span>` : nothing}${implied ? html`<span class="soft line">${implied}</span>` : nothing}</span>
      <span class="value">${stated ? html`<bdi>${stated}</bdi>` : nothing} ${comparison ? html`<b>${comparison}</b>` : nothing}
        ${status ? html`<span class="status">${mark(status)}${statusWord}</span>` : nothing}</span>
    </li>`)}
  </ul>`;
}
