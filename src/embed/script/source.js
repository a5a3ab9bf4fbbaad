/* Where a card's report comes from: the property, else what `src` gives, else the JSON inside. */

import { isParsed, resolve, whenParsed } from "./page.js";
import { hold, release } from "./reports.js";
import { Stop } from "./stop.js";

const GRACE = 2_000;

/** Those of `src`: a comma and a space part them, and templates leave one at the end. */
export const addresses = (src) => `${src} `.split(/,\s+/).filter((one) => one.trim());

export class Source {
  #held = []; #inline;

  /** The report, or a promise of the texts; undefined while there is none yet: then `onChange` is called when there may be. */
  of(card, onChange) {
    const before = this.#held;
    const src = card.report === undefined && card.getAttribute("src");
    const list = src ? addresses(src) : [];
    this.#held = list.map((one) => hold(resolve(one)));
    before.forEach(release); // after the new ones are held: they may be the same
    if (list[0]) return Promise.all(this.#held.map(({ text }) => text));
    if (card.report !== undefined) return card.report;
    // The parser may still be inside the element, a framework may fill it later or anew.
    const inline = this.#inline = new MutationObserver(onChange);
    inline.observe(card, { childList: true, characterData: true, subtree: true });
    const script = card.querySelector('script[type="application/json"]');
    if (script && (script.nextSibling || card.nextSibling || isParsed())) return script.textContent;
    // A template may have left its field empty; who means to give the report later is given a moment.
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
