import { html } from "lit";
import { unsafeSVG } from "lit/directives/unsafe-svg.js";
import { shape } from "../shared/marks.js";

export function mark(status) {
  const [name, inner] = shape(status);
  return html`<svg class="mark ${name}" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">${unsafeSVG(inner)}</svg>`;
}
