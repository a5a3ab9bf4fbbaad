// The element in plain TypeScript; it is only type-checked.
import { setBase, type ReportCardElement } from "report-card";

setBase("/assets/report-card/");
setBase(new URL("/assets/", location.href));

const card: ReportCardElement | null = document.querySelector("report-card");
if (card) {
  card.src = "/reports/2023.json";
  card.headingLevel = 3;
  card.theme = null;
  card.debug = true;
  const level: string | null = card.headingLevel;
  console.log(level);

  const hear = (event: CustomEvent<{ link: string }>) => console.log(event.detail.link);
  card.addEventListener("report-card:change", hear);
  card.removeEventListener("report-card:change", hear);
  card.addEventListener("click", (event) => console.log(event.clientX));
}

// They bubble: heard wherever one listens.
for (const around of [document, document.body, window]) {
  around.addEventListener("report-card:ready", (event) => console.log((event as CustomEvent<{ state: string }>).detail.state));
}
document.addEventListener("report-card:problems", (event) => console.log(event.detail[0]?.pointer));
document.body.addEventListener("report-card:problems", (event) => console.log(event.detail[0]?.pointer));
window.addEventListener("report-card:problems", (event) => console.log(event.detail[0]?.pointer));

const made = document.createElement("report-card");
// @ts-expect-error: a theme of another name
made.theme = "pink";
// @ts-expect-error: there is no seventh level
made.headingLevel = 7;
// @ts-expect-error: a boolean
made.debug = "no";
made.messages = { lang: "ar", budget: "الميزانية", countMet: { one: "*واحد* بلغ {against}", other: "*{n}* بلغت {against}" } };
// @ts-expect-error: no sentence of the card's
made.messages = { lang: "ar", bidget: "الميزانية" };
// @ts-expect-error: an address
setBase(3);
made.addEventListener("report-card:error", (event) => {
  // @ts-expect-error: errors have a code, not a number
  console.log(event.detail.number);
});
