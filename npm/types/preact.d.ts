/** Importing "report-card/preact" gives the element, and its types in Preact's JSX. */
import type { HTMLAttributes } from "preact";
import type { ReportCardAttributes, ReportCardElement, ReportCardListeners, ReportCardProperties } from "../embed.js";

export * from "../element.js";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "report-card": Omit<HTMLAttributes<ReportCardElement>, keyof ReportCardAttributes | keyof ReportCardProperties>
        & ReportCardAttributes & ReportCardProperties & ReportCardListeners;
    }
  }
}
