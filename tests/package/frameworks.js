/* Each framework × (property, events, re-order, hide and show, server rendering, strict types): one application, served by Vite, rendered on
 * the server where the framework can, taken over in the browser; a complaint on the console fails the cell. */
import { execFile } from "node:child_process";
import { cp, readFile, readdir, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import vue from "@vitejs/plugin-vue";
import { createServer } from "vite";
import solid from "vite-plugin-solid";
import { shows, visit } from "./browser.js";
import { table } from "./table.js";

const node = (...command) => promisify(execFile)("node", command).catch(({ stdout, stderr }) => { throw new Error(stdout + stderr); });
const tsc = (folder) => node("node_modules/typescript/bin/tsc", "--project", folder);
const FRAMEWORKS = {
  "React 19": { folder: "react", source: "tsx", types: tsc, hasTypedMarkup: true },
  "Preact": { folder: "preact", source: "tsx", types: tsc, hasTypedMarkup: true },
  "Vue 3.5": { folder: "vue", source: "ts", hasTypedMarkup: true, types: (folder) => node("node_modules/vue-tsc/bin/vue-tsc.js", "--project", folder) },
  "Svelte 5": { folder: "svelte", source: "ts", hasTypedMarkup: true, types: (folder) => node("node_modules/svelte-check/bin/svelte-check", "--workspace", folder, "--tsconfig", "tsconfig.json", "--fail-on-warnings") },
  "Solid": { folder: "solid", source: "tsx", types: tsc, hasTypedMarkup: true },
  // Its server rendering is another package, and still an experiment.
  "Lit 3": { folder: "lit", source: "ts", types: tsc, isClientOnly: true },
};
const FIGURE = "19/19";
const OTHER = "Another organization";

/** Serves every application at /NAME/, as its server has rendered it. */
async function served(report) {
  const pages = {
    name: "pages",
    configureServer(server) {
      server.middlewares.use("/report.json", (_, response) => response.end(report));
      server.middlewares.use(async (request, response, next) => {
        const found = Object.values(FRAMEWORKS).find(({ folder }) => request.url === `/${folder}/`);
        if (!found) return next();
        try {
          const { folder, source } = found;
          const { render = () => "", head = "" } = found.isClientOnly ? {} : await server.ssrLoadModule(`/frameworks/${folder}/server.${source}`);
          const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${folder}</title><link rel="icon" href="data:,">${head}</head>
            <body><div id="app">${await render()}</div>
            <script>window.before = document.querySelector("report-card")</script>
            <script type="module" src="/frameworks/${folder}/client.${source}"></script></body></html>`;
          response.setHeader("content-type", "text/html");
          response.end(await server.transformIndexHtml(request.url, page));
        } catch (error) {
          next(error);
        }
      });
    },
  };
  const server = await createServer({
    configFile: false,
    logLevel: "error",
    appType: "custom",
    plugins: [
      pages,
      vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "report-card" } } }),
      svelte({ configFile: false }),
      solid({ ssr: true, include: /frameworks\/solid\/.*/ }),
    ],
    optimizeDeps: {
      exclude: ["report-card"],
      entries: "frameworks/*/client.*",
    },
    server: { host: "127.0.0.1", port: 0, hmr: false },
  });
  await server.listen();
  return { address: `http://127.0.0.1:${server.httpServer.address().port}/`, close: () => server.close() };
}

/** An application's types are right; and with a word that the element does not know, wrong. */
async function checked({ folder, types, hasTypedMarkup }) {
  await types(`frameworks/${folder}`);
  if (!hasTypedMarkup) return;
  const wrong = `frameworks/${folder}-wrong`;
  await cp(`frameworks/${folder}`, wrong, { recursive: true });
  const app = `${wrong}/${(await readdir(wrong)).find((name) => name.startsWith("App."))}`;
  await writeFile(app, (await readFile(app, "utf8")).replace('loading="eager"', 'loading="later"'));
  const said = await types(wrong).then(() => "nothing", (error) => error.message);
  if (!/later/.test(said)) throw new Error(`of loading="later" the types say ${said}`);
}

const article = (key) => `document.getElementById(${JSON.stringify(key)})?.shadowRoot.querySelector("article")`;

/** What a page shows is waited for. */
const until = (page, condition) => page.waitForFunction(condition);

const CELLS = {
  async property(page, report) {
    const other = { ...JSON.parse(report), organization: { name: OTHER } };
    await page.evaluate((other) => window.show({ reports: { a: other }, level: 3 }), other);
    await shows(page, OTHER, "#a");
    await until(page, `${article("a")}.querySelector("h3") !== null`);
    await page.evaluate(() => window.show({ reports: {}, level: 2 }));
    await until(page, `!${article("a")}.textContent.includes(${JSON.stringify(OTHER)})`);
  },
  async events(page) {
    await page.evaluate(() => window.show({ order: ["a", "b", "c"] }));
    await until(page, () => window.heard?.includes("c report-card:ready"));
  },
  async "re-order"(page) {
    await page.evaluate(`window.articles = ["a", "b"].map((key) => document.getElementById(key).shadowRoot.querySelector("article"))`);
    await page.evaluate(() => window.show({ order: ["b", "a"] }));
    await until(page, () => document.querySelector("report-card").id === "b");
    // Moved, not drawn anew.
    await until(page, `window.articles.every((article) => article.isConnected) && ${article("a")} === window.articles[0]`);
  },
  async "hide and show"(page) {
    await page.evaluate(() => window.show({ isShown: false }));
    await until(page, () => !document.querySelector("report-card"));
    await page.evaluate(() => window.show({ isShown: true }));
    await shows(page, FIGURE, "#b");
  },
  async "server rendering"(page) {
    await until(page, () => window.before?.isConnected && document.querySelectorAll("report-card").length === 2);
    await until(page, () => document.querySelector("report-card").matches(":state(ready)"));
  },
};

export async function frameworks(browser, only) {
  const report = await readFile("report.json", "utf8");
  const { address, close } = await served(report);
  const names = Object.keys(FRAMEWORKS).filter((name) => !only || FRAMEWORKS[name].folder === only);
  const failures = await table("framework", names, [...Object.keys(CELLS), "strict types"], (name, column) => {
    const { folder, isClientOnly } = FRAMEWORKS[name];
    if (column === "strict types") return () => checked(FRAMEWORKS[name]);
    if (column === "server rendering" && isClientOnly) return undefined;
    return () => visit(browser, `${address}${folder}/`, async (page) => {
      await shows(page, FIGURE, "#a");
      await shows(page, FIGURE, "#b");
      await CELLS[column](page, report);
    }, (line) => /^Lit is in dev mode/.test(line));
  });
  await close();
  return failures;
}
