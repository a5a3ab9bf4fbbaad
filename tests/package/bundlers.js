/* Each bundler × (element, mount) × (dev, build): built as the package's README says, opened, looked at. */
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { shows, visit } from "./browser.js";
import { serve } from "./serve.js";
import { table } from "./table.js";
import * as esbuild from "./bundlers/esbuild.js";
import * as parcel from "./bundlers/parcel.js";
import * as rollup from "./bundlers/rollup.js";
import * as vite from "./bundlers/vite.js";
import * as webpack from "./bundlers/webpack.js";

const BUNDLERS = { Vite: vite, webpack, Rollup: rollup, Parcel: parcel, esbuild };
const FIGURE = "1,757";

/** An application of one file, anew. */
async function project(name, entry, way) {
  const root = `${process.cwd()}/made/${name}-${entry}-${way}`;
  await rm(root, { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  await copyFile(`bundlers/app/${entry}.js`, `${root}/main.js`);
  await copyFile("bundlers/app/index.html", `${root}/index.html`);
  return root;
}

/** The application's page: served while it is written, or built and put on a plain server. */
async function opened(name, root, way) {
  const { made, served } = BUNDLERS[name];
  if (way === "dev") return served(root);
  await made(root, `${root}/out`);
  return serve(`${root}/out`);
}

export async function bundlers(browser, only) {
  const reports = await serve(".");
  const cell = (name, column) => {
    const [entry, way] = column.split(", ");
    // Rollup has no server.
    if (way === "dev" && !BUNDLERS[name].served) return undefined;
    return async () => {
      const { address, close } = await opened(name, await project(name, entry, way), way);
      const page = `${address}?report=${reports.address}report.json`;
      await visit(browser, page, (page) => shows(page, FIGURE, entry === "element" ? "report-card" : "main")).finally(close);
    };
  };
  const names = Object.keys(BUNDLERS).filter((name) => !only || name === only);
  const failures = await table("bundler", names, ["element, dev", "element, build", "mount, dev", "mount, build"], cell);
  await reports.close();
  return failures;
}
