// Builds each peer into dist/<name>/: a minified module and a style sheet, as a site would; `static` from a folder of reports.

import { build, transform } from "esbuild";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const PEERS = { preact: "main.jsx", lit: "main.js", chartjs: "main.js", echarts: "main.js", vega: "main.js" };
const reports = process.argv[2] ?? "../../www/reports";

/** A style sheet as text, minified like the others'. */
const minifiedCss = {
  name: "minified-css",
  setup: ({ onLoad }) => onLoad({ filter: /\.css$/ }, async ({ path }) => {
    const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true, target: common.target });
    return { contents: code, loader: "text" };
  }),
};

await rm("dist", { recursive: true, force: true });
const common = {
  bundle: true, minify: true, format: "esm", target: ["chrome111", "firefox113", "safari16.4"], legalComments: "none",
  jsx: "automatic", jsxImportSource: "preact", define: { "process.env.NODE_ENV": '"production"' }, logLevel: "warning",
};
for (const [name, entry] of Object.entries(PEERS)) {
  // Lit's style lives in its shadow root, and so in the script.
  const plugins = name === "lit" ? [minifiedCss] : [];
  await build({ ...common, entryPoints: [join(name, entry)], outfile: join("dist", name, "card.js"), plugins });
}
await build({ ...common, entryPoints: ["shared/card.css"], outfile: "dist/card.css" });
for (const name of ["preact", "chartjs", "echarts", "vega"]) await copyFile("dist/card.css", join("dist", name, "card.css"));

await mkdir("dist/static", { recursive: true });
await build({ ...common, minify: false, platform: "node", entryPoints: ["static/card.jsx"], outfile: "dist/static.js" });
const { filterCss, html } = await import("./dist/static.js");
for (const file of await readdir(reports)) {
  const report = JSON.parse(await readFile(join(reports, file), "utf8"));
  if (report.language === "vi") await writeFile(join("dist/static", file.replace(".json", ".html")), html(report));
}
const css = await readFile("dist/card.css", "utf8");
await writeFile("dist/static/card.css", css + filterCss());
