// Filters the card's list, then shows all of it and filters again. `WANTED` is { hosts, isStatic, clicks, all }.

const { hosts, isStatic, clicks, all } = WANTED;
const host = document.querySelector(hosts);
const root = host.shadowRoot ?? host.querySelector("lit-report-card")?.shadowRoot ?? host;
const said = (element) => element.textContent.replace(/\s+/g, " ").trim().toLowerCase();
// The first, if there are several lists.
const rows = () => [...(root.querySelector(".list") ?? root).querySelectorAll(".item")].filter((row) => !isStatic || row.checkVisibility());
const choices = () => [...root.querySelectorAll(".choice button, .choice label")];
const more = () => [...root.querySelectorAll(".more button")].find((button) => button.checkVisibility() && said(button).startsWith("xem thêm"));
// Our card also says who judges; that is no status word.
const wordOf = (row) => said(row.querySelector("summary > .hidden, summary .value + .hidden")).replace(/ \(.*/, "");

/** How long a press takes until what it asks for has been painted. */
const press = async (element, isDone) => {
  await window.probe.painted();
  const start = performance.now();
  element.click();
  for (;;) {
    await window.probe.painted();
    const time = performance.now() - start;
    if (isDone()) return time;
    if (time > 30_000) throw new Error(`nothing came of ${said(element)}: ${rows().length} rows`);
  }
};
const filter = (word) => {
  const choice = choices().find((one) => said(one).startsWith(word));
  if (!choice) throw new Error(`no filter ${word} among ${choices().map(said)}`);
  const isWanted = (row) => wordOf(row) === word;
  return press(choice, () => {
    const shown = rows();
    return shown.length > 0 && (word === "tất cả" ? !shown.every((row) => wordOf(row) === wordOf(shown[0])) : shown.every(isWanted));
  });
};
const drawAll = async () => {
  let time = 0;
  for (let button = more(); button; button = more()) {
    const before = rows().length;
    time += await press(button, () => rows().length > before);
  }
  return time;
};

// If less is better for any row, our card uses another word than its peers.
const exceeded = ["vượt kế hoạch", "tốt hơn kế hoạch"].find((word) => choices().some((one) => said(one).startsWith(word)));
const words = ["chưa đạt", exceeded, "đạt kế hoạch", "tất cả"];
const times = [];
for (let at = 0; at < clicks; at += 1) times.push(await filter(words[at % words.length]));
if (!all) return { times };
await filter("tất cả");
const drawn = await drawAll();
return { times, drawn, rows: rows().length, fromAll: await filter("chưa đạt") };
