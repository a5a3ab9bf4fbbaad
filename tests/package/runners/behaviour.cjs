/* What an application's tests can rely on, whichever runner runs them. The application's modules import `report-card` and
 * `report-card/mount`; the runner's alias puts `report-card/testing` in their place. */
const { readFileSync } = require("node:fs");

const text = readFileSync(`${process.cwd()}/report.json`, "utf8");

module.exports = ({ test, expect, init, mount, ReportCardError }) => {
  const shown = (properties) => {
    const card = document.createElement("report-card");
    const heard = [];
    for (const name of ["ready", "problems", "error", "change"]) {
      card.addEventListener(`report-card:${name}`, ({ type, detail }) => heard.push([type, detail]));
    }
    document.body.append(Object.assign(card, { lang: "en" }, properties));
    return { card, heard };
  };

  test("the element shows the report's figures and tells so", async () => {
    const { card, heard } = shown({ report: JSON.parse(text), headingLevel: 3 });
    await card.ready;
    expect(card.shadowRoot.querySelector("h3").textContent).toContain("2023");
    expect(card.shadowRoot.textContent).toContain("19/19");
    expect(heard).toEqual([["report-card:problems", []], ["report-card:ready", { state: "ready" }]]);
  });

  test("what is wrong with a report is told, with its code and place", async () => {
    const { card, heard } = shown({ report: { ...JSON.parse(text), id: 7 } });
    await card.ready;
    expect(card.problems.map(({ pointer }) => pointer)).toContain("/id");
    expect(heard[0][1]).toEqual(card.problems);
  });

  test("a source is asked for as the test answers", async () => {
    const before = globalThis.fetch;
    globalThis.fetch = async () => ({ ok: true, text: async () => text });
    const { card } = shown({ src: "/reports/2023.json" });
    await card.ready;
    globalThis.fetch = before;
    expect(card.shadowRoot.textContent).toContain("19/19");
  });

  test("a press is answered, and told", async () => {
    const { card } = shown({ report: text });
    await card.ready;
    const changed = new Promise((done) => card.addEventListener("report-card:change", done, { once: true }));
    [...card.shadowRoot.querySelectorAll("button")].find(({ textContent }) => textContent === "Table").click();
    expect((await changed).detail.link).toContain("view=table");
    expect(card.shadowRoot.querySelector("table").textContent).toContain("19");
  });

  test("mount draws without the element", async () => {
    await init();
    const place = document.body.appendChild(document.createElement("div"));
    await new Promise((onRender) => mount(place, text, { lang: "en", onRender }));
    expect(place.textContent).toContain("19/19");
    expect(() => mount(null, text)).toThrow(ReportCardError);
  });
};
