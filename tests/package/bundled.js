/* What befalls a bundled application: files that are not where they are looked for, a folder of its own, a wasm that dies. */
import { appendFile, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import assert from "node:assert";
import { existsSync } from "node:fs";
import { made } from "./bundlers/esbuild.js";
import { shows, visit } from "./browser.js";
import { serve } from "./serve.js";
import { table } from "./table.js";

const FIGURE = "1,757";
// A property that was set before the element is defined counts.
const CARD = '<report-card lang="en"></report-card><script>document.querySelector("report-card").src = "/report.json"</script>';

/** A built application, with a card in its page. */
async function built(entry) {
  const root = `${process.cwd()}/made/bundled-${entry}`;
  await rm(root, { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  await cp(`bundlers/app/${entry}.js`, `${root}/main.js`);
  const out = `${root}/out`;
  await made(root, out);
  const page = await readFile(`${out}/index.html`, "utf8");
  await writeFile(`${out}/index.html`, page.replace("<body>", `<body>${CARD}`));
  await cp("report.json", `${out}/report.json`);
  return out;
}

async function opened(browser, folder, use, isExpected, isPageInstead) {
  const { address, close } = await serve(folder, isPageInstead);
  await visit(browser, address, use, isExpected).finally(close);
}

/** The wasm is not there: the server says so, or gives the application's page instead. */
async function missing(browser, isPageInstead) {
  const out = await built("heard");
  await rm(`${out}/report-card_bg.wasm`);
  await opened(browser, out, async (page) => {
    await page.waitForFunction(() => window.told && window.thrown);
    const { told, thrown } = await page.evaluate(() => ({ told: window.told, thrown: window.thrown }));
    assert.equal(told.code, "missing");
    assert.match(told.cause, new RegExp(`${isPageInstead ? 200 : 404} http.*report-card_bg.wasm`));
    const [file, heading] = told.help.split("#");
    assert(existsSync(file) && (await readFile(file, "utf8")).includes(`id="${heading}"`), told.help);
    assert.equal(thrown.name, "ReportCardError");
    assert.equal(thrown.code, "wasm");
    assert.match(thrown.message, /optimizeDeps/);
  }, () => true, isPageInstead);
}

/** A folder of the application's own, named once for all cards. */
async function folder(browser, change = "") {
  const out = await built("folder");
  await rm(`${out}/report-card_bg.wasm`);
  await mkdir(`${out}/files`);
  for (const file of ["card.css", "report-card.js", "report-card_bg.wasm"]) await cp(`node_modules/report-card/${file}`, `${out}/files/${file}`);
  if (!change) return opened(browser, out, (page) => shows(page, FIGURE));
  await appendFile(`${out}/files/report-card.js`, change);
  return opened(browser, out, (page) => page.waitForFunction(() => document.querySelector("report-card").matches(":state(error)")), () => true);
}

async function death(browser) {
  await opened(browser, await built("death"), async (page) => {
    for (let time = 0; time < 3; time += 1) {
      await shows(page, FIGURE);
      const before = await page.evaluateHandle(() => document.querySelector("report-card").shadowRoot.querySelector("article"));
      assert.match(await page.evaluate(() => window.kill()), /RuntimeError/);
      await page.waitForFunction((before) => !before.isConnected, {}, before);
    }
    await shows(page, FIGURE);
  });
}

const CASES = {
  "a wasm that is missing is told as such": (browser) => missing(browser, false),
  "a page in place of the wasm is told as such": (browser) => missing(browser, true),
  "setBase: a folder of the application's own": (browser) => folder(browser),
  "setBase: what does not fit together is not run": (browser) => folder(browser, "// of another version"),
  "a wasm that dies is followed by another": death,
};

export const bundled = (browser, only) => table(
  "in a bundle", Object.keys(CASES).filter((name) => !only || name.includes(only)), ["holds"], (name) => () => CASES[name](browser),
);
