/* report-card: defines <report-card>, and makes one where a script tag asks for it with data-report, or a link leads to a report's page.
 *
 * The files of this folder become one plain script (`cargo xtask join`), valid as a classic and as a module one: a CMS decides
 * which, not its editor. So the wasm's glue is imported only when a card is wanted. Nothing is written as markup and no style
 * attribute is set: strict policies (CSP, Trusted Types) find nothing to object to. Old libraries put their own Map or
 * Array.from in the browser's place: what can be had from the language alone is not taken from those. */

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
  whenParsed(placeArrivals); // of one on its way it is not known whether it stands alone
} else if (first.version !== VERSION && !first.warned) {
  first.warned = true;
  console.warn(`${TAG}: ${first.version} before ${VERSION}`);
}
placeCards(!first);
// Once a page, for all that are there: each such question has the page laid out.
if (!first) ReportCard.hurry();
