/* What stands in a card's slot until the live card is there: the page's fallback or, in a named slot that shows no fallback, a card
 * drawn in advance, by a server into the page or by a publisher into the report. */

import { drawnOf } from "./drawn.js";
import { meansUse } from "./intent.js";
import { langOf, themeSoon } from "./page.js";

export class SlotContent {
  presses = []; // what the reader has pressed before it could react
  id; // the drawn report's
  #card; #slot; #place;
  #text; // the report's text that was drawn; undefined for a server's card
  #lang; // the language it was drawn in

  /** Calls `onUse` when somebody means to use the drawn card, and says whether it was a press. */
  constructor(card, slot, place, onUse) {
    this.#card = card;
    this.#slot = slot;
    this.#place = place;
    for (const type of ["pointermove", "pointerdown", "focusin", "input", "click"]) {
      slot.addEventListener(type, (event) => {
        if (!this.isCard || !meansUse(event)) return;
        const button = type === "click" && event.target.closest("button");
        if (button) {
          button.setAttribute("aria-busy", true);
          if (!this.presses.includes(button)) this.presses.push(button);
        }
        onUse(button);
      });
    }
  }

  get isCard() { return this.#slot.name; }
  get isServers() { return this.isCard && !this.#text; }
  /** Whether it has no style sheet of its own: a strict policy refuses the one that comes with a server's card. */
  get isPlain() { return !this.#slot.querySelector("style")?.sheet; }
  get state() { return this.#slot.querySelector("article").dataset.state; }
  get isInOtherLanguage() { return langOf(this.#card) !== this.#lang; }

  /** What the reader can see. */
  get isSeen() {
    return this.isCard || [...this.#card.childNodes].some(({ nodeName, data }) => (nodeName === "#text"
      ? data.trim()
      : !/^(#|script|style|template|noscript)/i.test(nodeName)));
  }

  /** Draws the card that the report carries; true if there is one that fits. */
  draw(text, theme) {
    if (this.isServers || this.#text === text) {
      this.follow();
      return true;
    }
    const drawn = drawnOf(text, langOf(this.#card), this.#card.getAttribute("heading-level"));
    if (!drawn) return false;
    const label = this.#card.getAttribute("label");
    if (label) drawn.article.setAttribute("aria-label", label);
    drawn.article.dataset.theme = theme;
    this.#slot.name = "card";
    this.#slot.replaceChildren(drawn.article);
    this.#text = text;
    this.id = drawn.id;
    return true;
  }

  /** Takes the page's present language for the card's; a server's card takes the page's colours too. */
  settle() {
    this.#lang = langOf(this.#card);
    if (this.isServers) this.follow();
  }

  /** Gives it the colours of the page around it. */
  async follow() {
    const { dataset } = this.#slot.querySelector("article");
    dataset.theme = await themeSoon(this.#card, this.#place);
  }

  /** The press had no effect yet: it is repeated when another try succeeds. */
  fail() {
    this.presses.forEach((button) => button.removeAttribute("aria-busy"));
  }

  /** What was drawn of a report goes: the live card has replaced it, or the source gives another report now, or none. */
  leave() {
    this.presses = [];
    if (!this.#text) return;
    this.#text = this.id = undefined;
    this.#slot.removeAttribute("name");
    this.#slot.replaceChildren();
  }
}
