/* Where a card's report comes from: the property, else what `src` gives, else the JSON inside. */

import { isParsed, resolve, whenParsed } from "./page.js";
import { hold, release } from "./reports.js";

export class Source {
  #held = []; #inline;

  /** The report, or a promise of the texts; undefined while there is none yet: then `onChange` is called when there may be. */
  of(card, onChange) {
    const before = this.#held;
    const src = card.report === undefined && card.getAttribute("src");
    this.#held = src ? src.split(/,\s+/).map((one) => hold(resolve(one))) : [];
    before.forEach(release); // after the new ones are held: they may be the same
    if (src) return Promise.all(this.#held.map(({ text }) => text));
    if (card.report !== undefined) return card.report;
    // The parser may still be inside the element, a framework may fill it later or anew.
    const inline = this.#inline = new MutationObserver(onChange);
    inline.observe(card, { childList: true, characterData: true, subtree: true });
    const script = card.querySelector('script[type="application/json"]');
    if (script && (script.nextSibling || card.nextSibling || isParsed())) return script.textContent;
    if (!isParsed()) whenParsed(() => inline === this.#inline && onChange());
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
