/* Where a card's report comes from: the property, else the addresses in `src`, else the JSON inside the element. */

import { isParsed, resolve, whenParsed } from "./page.js";
import { hold, release } from "./reports.js";
import { Stop } from "./stop.js";

const GRACE = 2_000;

/** The addresses in `src`, separated by comma and space; templates often leave a separator at the end. */
export const addresses = (src) => `${src} `.split(/,\s+/).filter((one) => one.trim());

/** A year whose file is gone doesn't take the other years away: the card says that a report can't be read. Without `Promise.any`: the
 * `Promise` that older Angular puts in the browser's place has none. */
async function anyOf(texts, onLost) {
  const stops = [];
  const all = await Promise.all(texts.map((text) => text.catch((stop) => (stops.push(stop), ""))));
  if (stops.length === texts.length) return texts[0];
  stops.forEach(onLost);
  return all;
}

export class Source {
  #held = []; #inline;

  /** The report, or a promise of the texts; undefined if there is none yet: `onChange` is then called when there may be one. Of several
   * texts, one that can't be had is empty, and `onLost` called with why. */
  of(card, onChange, onLost) {
    const before = this.#held;
    const src = card.report === undefined && card.getAttribute("src");
    const list = src ? addresses(src) : [];
    this.#held = list.map((one) => hold(resolve(one)));
    before.forEach(release); // after the new ones are held, for they may be the same
    if (list[0]) return anyOf(this.#held.map(({ text }) => text), onLost);
    if (card.report !== undefined) return card.report;
    // The parser may still be inside the element, or a framework may fill it later.
    const inline = this.#inline = new MutationObserver(onChange);
    inline.observe(card, { childList: true, characterData: true, subtree: true });
    const script = card.querySelector('script[type="application/json"]');
    if (script && (script.nextSibling || card.nextSibling || isParsed())) return script.textContent;
    // A template may have left the field empty; a page that will give the report later gets a moment.
    if (isParsed()) return new Promise((_, fail) => setTimeout(fail, src === null ? GRACE : 0, new Stop("empty")));
    whenParsed(() => inline === this.#inline && onChange());
    return undefined;
  }

  unwatch() {
    this.#inline?.disconnect();
    this.#inline = null;
  }

  leave() {
    this.#held.forEach(release);
    this.#held = [];
  }
}
