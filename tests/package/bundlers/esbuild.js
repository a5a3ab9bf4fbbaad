import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { build, context } from "esbuild";
import { page } from "./page.js";

const config = (root, outdir) => ({
  entryPoints: [`${root}/main.js`],
  outdir,
  bundle: true,
  format: "esm",
  splitting: true,
  logLevel: "silent",
});

/** esbuild leaves `new URL(…, import.meta.url)` as it is: the wasm is put beside what it writes. */
async function complete(outDir) {
  await mkdir(outDir, { recursive: true });
  await copyFile("node_modules/report-card/report-card_bg.wasm", `${outDir}/report-card_bg.wasm`);
  await writeFile(`${outDir}/index.html`, page("main.js"));
}

export async function made(root, outDir) {
  const { warnings } = await build({ ...config(root, outDir), minify: true });
  if (warnings.length) throw new Error(warnings[0].text);
  await complete(outDir);
}

export async function served(root) {
  const outDir = `${root}/served`;
  await complete(outDir);
  const watched = await context(config(root, outDir));
  const { port } = await watched.serve({ host: "127.0.0.1", port: 0, servedir: outDir });
  return { address: `http://127.0.0.1:${port}/`, close: () => watched.dispose() };
}
