/** Importing "report-card/react" gives the element, and its types in React's JSX. */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { ReportCardAttributes, ReportCardElement, ReportCardListeners, ReportCardProperties } from "../embed.js";

export * from "../element.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "report-card": DetailedHTMLProps<HTMLAttributes<ReportCardElement>, ReportCardElement>
        & ReportCardAttributes & ReportCardProperties & ReportCardListeners;
    }
  }
}
