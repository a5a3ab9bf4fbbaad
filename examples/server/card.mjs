/* A report's card as HTML for a server's page: drawn by the command when the report's file changes, and not for each request. */

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Asks for a report's card. What it gives is `{ html, style }`: the element, and the source that a policy's `style-src` allows its style sheet by.
 *
 * A report that can't be shown leaves the card that was there before, and is told on stderr; where there was none, it throws.
 */
export const cardOf = (file, { src, base, lang = "vi" }) => {
  let known = null;
  let drawing = null;
  const draw = async (changed) => {
    try {
      const words = ["render", file, "--html", "--src", src, "--base", base, "--lang", lang];
      const { stdout: html } = await run("report-card", words, { maxBuffer: 64 * 1024 * 1024 });
      const sheet = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? "";
      const style = `'sha256-${createHash("sha256").update(sheet).digest("base64")}'`;
      known = { changed, html, style };
    } catch (error) {
      if (!known) throw error;
      console.error(`${file}: ${error.stderr ?? error.message}`);
      known = { ...known, changed };
    }
  };
  return async () => {
    const { mtimeMs } = await stat(file);
    if (known?.changed !== mtimeMs) {
      // Requests that come meanwhile wait for the one drawing.
      drawing ??= draw(mtimeMs).finally(() => { drawing = null; });
      await drawing;
    }
    return known;
  };
};
