import { writeFile } from "node:fs/promises";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { importMetaAssets } from "@web/rollup-plugin-import-meta-assets";
import { rollup } from "rollup";
import { page } from "./page.js";

export async function made(root, outDir) {
  const bundle = await rollup({
    input: `${root}/main.js`,
    plugins: [nodeResolve(), importMetaAssets()],
    onwarn: (said) => { throw new Error(said.message); },
  });
  await bundle.write({ dir: outDir, format: "es" });
  await bundle.close();
  await writeFile(`${outDir}/index.html`, page("main.js"));
}
