// Code as users of the package write it; it is only type-checked.
import "report-card";
import init, { ReportCardError, mount } from "report-card/mount";

const report = { version: 1, id: "a", language: "en" };

const element = document.createElement("report-card");
element.report = report;
element.report = JSON.stringify(report);
element.addEventListener("report-card:error", (event) => {
  const code: string = event.detail.code;
  console.error(code);
});
await element.ready;
const first: string | undefined = element.problems[0]?.code;
console.log(first, document.querySelector("report-card")?.problems.length);

await init();
await init({ module_or_path: "/assets/report-card_bg.wasm" });
await init(new URL("report-card_bg.wasm", import.meta.url));
const card = mount(document.body, report, { lang: "vi", theme: "dark", headingLevel: 3, onRender: () => {} });
card.update(JSON.stringify(report), { lang: "en" });
card.update(undefined, { label: null, onChange: ({ link }) => console.log(link.length) });
try {
  mount(document.body.attachShadow({ mode: "open" }), [report, JSON.stringify(report)]);
} catch (error) {
  if (error instanceof ReportCardError) console.error(error.code, error.remedy);
}
const state: string = card.state;
console.log(state, card.problems[0]?.code);
card.destroy();

// @ts-expect-error: a theme of another name
mount(document.body, report, { theme: "pink" });
// @ts-expect-error: no place to stand
mount(null, report);
// @ts-expect-error: read only
card.state = "ready";
// @ts-expect-error: a report is text or an object
element.report = 2023;
