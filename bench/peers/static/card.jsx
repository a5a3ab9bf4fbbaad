// As static HTML, written once by the server: the Preact card's markup, whole, without its script.

import { renderToString } from "preact-render-to-string";
import { Card } from "../preact/card.jsx";
import { STATUSES } from "../shared/measure.js";

/** Without a script all rows are there, each with its details, and radio buttons narrow them. */
export function html(report) {
  let at = 0;
  return renderToString(<Card report={report} all />).replace(
    /<button type="button" aria-pressed="(true|false)"( data-status="\w+")?>(.*?)<\/button>/g,
    (_, pressed, status = "", inside) => {
      const input = `<input type="radio" name="status" value="${at++}" class="hidden"${pressed === "true" ? " checked" : ""}>`;
      return `<label${status}>${input}${inside}</label>`;
    },
  );
}

/** What the radio buttons do: the label's mark tells which status it keeps. */
export function filterCss() {
  const rules = STATUSES.map((status) => `.list:has([data-status="${status}"] :checked) .item:not([data-status="${status}"])`);
  return `.items > .item { content-visibility: auto; contain-intrinsic-block-size: auto 42px }\n${rules.join(",")} { display: none }\n`;
}
