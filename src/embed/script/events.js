/* The events that tell the page of a card. Pages put a console with nothing but `log` in the browser's place. */

import { TAG } from "./page.js";
import { helpOf } from "./home.js";
import { wordsFor } from "./notice.js";

export function send(card, name, detail) {
  if (card.hasAttribute("debug")) console.info?.(TAG, name, detail);
  card.dispatchEvent(new CustomEvent(`${TAG}:${name}`, { detail, bubbles: true, composed: true }));
}

/** Also printed for the webmaster who looks into the console. */
export function sendError(card, code, message, cause) {
  const help = helpOf(code);
  console.warn?.(`${TAG}: ${code}. ${help}`, cause ?? message);
  send(card, "error", { code, message, remedy: `${wordsFor(card).help} ${help}`, help, cause });
}
