/* Reports: equal addresses are fetched once, as long as a card shows them. */

import { Stop, forgetRefusals, inTime, stopOf } from "./stop.js";

const TIMEOUT = 10_000;
const MAX_BYTES = 2 * 1024 * 1024;

const reports = {};
const cacheOf = {}; // what failed is not taken from the browser's cache the next time

export function hold(url) {
  const report = reports[url] ??= { users: 0, abort: new AbortController(), text: null };
  report.drop = () => reports[url] === report && delete reports[url];
  report.users += 1;
  report.text ??= fetchText(url, report.abort);
  report.text.catch(report.drop);
  return report;
}

export function release(report) {
  if ((report.users -= 1)) return;
  report.abort.abort();
  report.drop();
}

async function fetchText(url, abort) {
  const timer = setTimeout(() => abort.abort(new Stop("timeout")), TIMEOUT);
  forgetRefusals();
  try {
    const text = await inTime(abort.signal, readText(url, abort));
    if (/^\s*</.test(text)) throw new Stop("html", new Error(url));
    return text;
  } catch (cause) {
    cacheOf[url] = "reload";
    const stop = await stopOf(abort.signal.reason ?? cause, url, "network"); // not every engine rejects with the reason
    // A server that answers, but doesn't allow this page to read it (CORS).
    if (stop.code === "network" && !url.startsWith(location.origin)) {
      await fetch(url, { mode: "no-cors", signal: abort.signal }).then(() => { stop.code = "cors"; }, () => {});
    }
    abort.abort(); // what is still being downloaded; not after a success, when a page's monitoring may still read its copy
    throw stop;
  } finally {
    clearTimeout(timer);
  }
}

/** In chunks: past the size limit nothing more is downloaded. */
async function readText(url, { signal }) {
  const response = await fetch(url, { signal, cache: cacheOf[url] });
  if (!response.ok) throw new Stop("http", new Error(`${response.status} ${url}`));
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  if (!reader) return response.text(); // a page's replacement of fetch
  let text = "";
  for (let bytes = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    if ((bytes += value.byteLength) > MAX_BYTES) throw new Stop("E21");
    text += decoder.decode(value, { stream: true });
  }
}
