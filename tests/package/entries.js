// Every entry of the package is a file, and importing it where there is no page does nothing.
import assert from "node:assert";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = new URL("node_modules/report-card/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));

/** The files that an entry leads to, whoever asks. */
const files = (target) => (typeof target === "string" ? [target] : Object.values(target).flatMap(files));

for (const [entry, target] of Object.entries(manifest.exports)) {
  const found = fileURLToPath(import.meta.resolve(`report-card${entry.slice(1)}`));
  assert(existsSync(found), `${entry} leads to ${found}, which is missing`);
  for (const file of files(target)) {
    assert(existsSync(new URL(file, folder)), `${entry} names ${file}, which is missing`);
  }
}
for (const file of [manifest.customElements, manifest.jsdelivr, manifest.unpkg, ...manifest.sideEffects]) {
  assert(existsSync(new URL(file, folder)), `package.json names ${file}, which is missing`);
}

const before = Object.keys(globalThis);
const { setBase, ...others } = await import("report-card");
setBase("/assets/");
assert.deepEqual(others, {}, "the element exports setBase alone");
assert.deepEqual(Object.keys(await import("report-card/embed.js")), [], "embed.js exports nothing");
assert.equal(typeof (await import("report-card/testing")).mount, "function");
assert.deepEqual(Object.keys(globalThis), before, "no global is left behind");
const mount = await import("report-card/mount");
assert.equal(typeof mount.mount, "function");
assert.equal(typeof mount.default, "function");
// The wasm is the one that the glue knows: without a page it can be compiled, not drawn with.
const wasm = readFileSync(fileURLToPath(import.meta.resolve("report-card/report-card_bg.wasm")));
assert(WebAssembly.Module.exports(await WebAssembly.compile(wasm)).some(({ name }) => name === "mount"));
console.log(`${Object.keys(manifest.exports).length} entries`);
