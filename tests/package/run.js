/* `cargo xtask test package` runs this where the package is installed: tables of what was tried, each cell a test. */
import { bundlers } from "./bundlers.js";
import { runners } from "./runners.js";
import { launch } from "./browser.js";

const [wanted, only] = process.argv.slice(2);
const browser = await launch();
let failures = 0;
for (const [name, kind] of Object.entries({ bundlers, runners })) {
  if (!wanted || wanted === name) failures += await kind(browser, only);
}
await browser.close();
process.exit(failures ? 1 : 0);
