/* The element where there is only a DOM: nothing is ever visible there, so every card counts as near. */

import { TAG } from "./page.js";
import { reflect } from "./attributes.js";
import { ReportCard } from "./element.js";

if (!customElements.get(TAG)) {
  reflect(ReportCard.prototype);
  customElements.define(TAG, ReportCard);
  addEventListener("hashchange", ReportCard.update);
  new MutationObserver(ReportCard.update).observe(document, { attributeFilter: ["lang", "xml:lang"], subtree: true });
}
