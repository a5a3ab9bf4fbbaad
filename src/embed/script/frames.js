/* Sizes our own frames (frame.html, a report's page) to the height that they report; other frames are ignored. */

import { TAG, make } from "./page.js";

export const hearFrames = () => addEventListener("message", ({ source, origin, data }) => {
  if (data?.type !== `${TAG}:height` || !(data.height > 0 && data.height < 1e5)) return;
  for (const frame of document.querySelectorAll('iframe[src*="frame.html"],iframe[src*="/p/"]')) {
    // A sandboxed frame has the origin "null".
    if (frame.contentWindow === source && (origin === "null" ? frame.sandbox.length : origin === make("a", { href: frame.src }).origin)) {
      frame.height = data.height;
    }
  }
});
