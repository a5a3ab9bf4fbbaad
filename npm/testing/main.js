/* The element as it is, where only the DOM is: nothing is ever in sight, so every card is near. */

import { TAG } from "./page.js";
import { ReportCard } from "./element.js";

if (!customElements.get(TAG)) {
  customElements.define(TAG, ReportCard);
  addEventListener("hashchange", ReportCard.update);
  new MutationObserver(ReportCard.update).observe(document, { attributeFilter: ["lang"], subtree: true });
}
