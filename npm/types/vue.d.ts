/** Importing "report-card/vue" gives the element, and its types in Vue's templates. */
import type { HTMLAttributes, PublicProps } from "vue";
import type { ReportCardAttributes, ReportCardElement, ReportCardEventMap, ReportCardProperties } from "../embed.js";

export * from "../element.js";

type Listeners = { [Type in keyof ReportCardEventMap as `onReportCard${Type extends `report-card${infer Rest}` ? Rest : never}`]?: (event: ReportCardEventMap[Type]) => void };

declare module "vue" {
  interface GlobalComponents {
    "report-card": new () => ReportCardElement & {
      $props: HTMLAttributes & PublicProps & ReportCardAttributes & ReportCardProperties & Listeners;
    };
  }
}
