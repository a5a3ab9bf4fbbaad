/* report-card: defines <report-card>, and makes one for each script tag with data-report and for each link to a report's page.
 *
 * The files of this folder become one plain script (`cargo xtask join`) that is valid both as a classic script and as a module, for a CMS
 * decides which. So the wasm's glue is imported only when a card is wanted. Nothing is written as markup and no style attribute is set,
 * so that strict policies (CSP, Trusted Types) have nothing to refuse. Old libraries replace Map or Array.from: plain language features
 * are used instead. */

import { TAG, VERSION, whenParsed } from "./page.js";
import { placeArrivals } from "./arrivals.js";
import { reflect } from "./attributes.js";
import { ReportCard } from "./element.js";
import { hearFrames } from "./frames.js";
import { placeCards } from "./line.js";

const first = customElements.get(TAG);
if (!first) {
  reflect(ReportCard.prototype);
  customElements.define(TAG, ReportCard);
  addEventListener("online", ReportCard.retry);
  addEventListener("hashchange", ReportCard.update);
  new MutationObserver(ReportCard.update).observe(document, { attributeFilter: ["lang", "xml:lang"], subtree: true });
  hearFrames();
  whenParsed(placeArrivals); // while a link is still being parsed, one can't know whether it stands alone
} else if (first.version !== VERSION && !first.warned) {
  first.warned = true;
  console.warn?.(`${TAG}: ${first.version} before ${VERSION}`);
}
placeCards(!first);
// Once for all cards that are there: each visibility check makes the browser lay out the page.
if (!first) ReportCard.hurry();
