/** Importing "report-card/svelte" gives the element, and its types in Svelte's markup. */
import type { HTMLAttributes } from "svelte/elements";
import type { ReportCardAttributes, ReportCardElement, ReportCardListeners, ReportCardProperties } from "../embed.js";

export * from "../element.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "report-card": HTMLAttributes<ReportCardElement> & ReportCardAttributes & ReportCardProperties & ReportCardListeners;
  }
}
