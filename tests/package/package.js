/* What the package says of itself, as those see it who resolve it: Node, TypeScript, publint, Are the types wrong. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import webpack from "webpack";
import { table } from "./table.js";

const node = (...command) => promisify(execFile)("node", command).catch(({ stdout, stderr }) => {
  throw new Error(stdout + stderr);
});
const attw = (...more) => node("node_modules/@arethetypeswrong/cli/dist/index.js", process.env.TARBALL, "--format", "ascii", "--no-emoji", ...more);

/** A bundler leaves out what is imported for nothing but its effect, unless the package says that it has one. */
async function sheet() {
  const stats = await promisify(webpack)({
    mode: "production",
    entry: 'data:text/javascript,import "report-card/card.css"',
    output: { path: resolve("made/sheet") },
    module: { rules: [{ test: /\.css$/, use: ["style-loader", "css-loader"] }] },
  });
  const failure = stats.toJson().errors[0]?.message;
  if (failure) throw new Error(failure);
  if (!(await readFile("made/sheet/main.js", "utf8")).includes("--report-card-accent")) throw new Error("card.css is left out");
}

const CHECKS = {
  "entries, in Node without a page": () => node("entries.js"),
  "types, strict": () => node("node_modules/typescript/bin/tsc", "--project", "."),
  "examples, strict": () => node("node_modules/typescript/bin/tsc", "--project", "examples"),
  "card.css, imported alone": sheet,
  "publint": () => node("node_modules/publint/src/cli.js", "node_modules/report-card", "--strict", "--pack", "false"),
  // The package is modules: the two resolutions from before there were any (node10, and require of node16) find what they can't use.
  // Bundlers give the style sheet and the wasm types of their own, if any.
  "are the types wrong": () => attw("--profile", "esm-only", "--exclude-entrypoints", "card.css", "report-card_bg.wasm"),
  // Jest requires the one entry that it needs.
  "are the types wrong, required": () => attw("--profile", "node16", "--entrypoints", "testing"),
};

export const packaged = (browser, only) => table(
  "package", Object.keys(CHECKS).filter((name) => !only || name.startsWith(only)), ["without a finding"], (name) => CHECKS[name],
);
