/* A site whose pages hold the card itself: built with the site, read before any script. */

import { execFileSync } from "node:child_process";

/* Where the card's folder is served: `cargo xtask dist` made it. */
const CARD = process.env.CARD ?? "https://cdn.example/report-card/0.2.0";

/* The reports' files; they are served beside the pages. */
const REPORTS = process.env.REPORTS ?? "../../www/reports";

/* A report as its card; a report with an error fails the build, and says where. */
const card = (name, lang = "vi") => {
  const file = `${REPORTS}/${name}.json`;
  const run = (...words) => execFileSync("report-card", words, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  run("check", file);
  return run("render", file, "--html", "--lang", lang, "--src", `/reports/${name}.json`, "--base", CARD);
};

export default function (site) {
  site.addPassthroughCopy({ [REPORTS]: "reports" });
  site.addWatchTarget(REPORTS);
  site.addShortcode("card", card);
  return { dir: { input: "pages", output: "_site" } };
}
