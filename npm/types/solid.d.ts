/** Importing "report-card/solid" gives the element, and its types in Solid's JSX: properties as `prop:report`, attributes as
 * `attr:src`. */
import type { JSX } from "solid-js";
import type { ReportCardAttributes, ReportCardElement, ReportCardProperties } from "../embed.js";

export * from "../element.js";

type Prefixed<Prefix extends string, Names> = { [Name in keyof Names as `${Prefix}:${Name & string}`]?: Names[Name] };

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "report-card": Omit<JSX.HTMLAttributes<ReportCardElement>, keyof ReportCardAttributes | keyof ReportCardProperties>
        & ReportCardAttributes & ReportCardProperties
        & Prefixed<"prop", ReportCardProperties> & Prefixed<"attr", ReportCardAttributes>;
    }
  }
}
