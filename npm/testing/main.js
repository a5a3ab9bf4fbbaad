/* The element as it is, where only the DOM is: nothing is ever in sight, so every card is near. */

import { TAG } from "./page.js";
import { reflect } from "./attributes.js";
import { ReportCard } from "./element.js";

if (!customElements.get(TAG)) {
  reflect(ReportCard.prototype);
  customElements.define(TAG, ReportCard);
  addEventListener("hashchange", ReportCard.update);
  new MutationObserver(ReportCard.update).observe(document, { attributeFilter: ["lang", "xml:lang"], subtree: true });
}
