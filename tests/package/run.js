/* `cargo xtask test package` runs this where the package is installed: tables of what was tried, each cell a test.
 * `node run.js TARBALL [KIND [ONE]]` */
import { bundled } from "./bundled.js";
import { bundlers } from "./bundlers.js";
import { frameworks } from "./frameworks.js";
import { launch } from "./browser.js";
import { packaged } from "./package.js";
import { runners } from "./runners.js";

const KINDS = { package: packaged, runners, bundlers, bundled, frameworks };

const [tarball, wanted, one] = process.argv.slice(2);
process.env.TARBALL = tarball;
const browser = await launch();
let failures = 0;
for (const [name, kind] of Object.entries(KINDS)) {
  if (!wanted || wanted === name) failures += await kind(browser, one);
}
await browser.close();
process.exit(failures ? 1 : 0);
