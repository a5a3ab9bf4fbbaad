/* What stands in a card's slot until the live card is there: the page's fallback; or, with a name so that no fallback is shown, the card
 * as it was drawn, by a server into the page or by a publisher into the report. */

import { drawnOf } from "./drawn.js";
import { meansUse } from "./intent.js";
import { langOf, themeSoon } from "./page.js";

export class Standing {
  presses = []; // the reader's, on what can't answer yet
  id; // the drawn report's
  #card; #slot; #place;
  #text; // the report that was drawn; a server's card has none
  #lang; // in which it was

  /** `onUse` hears of who means to use what is drawn, and whether it was a press. */
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
  /** A strict policy refuses the style sheet that a server's card brings along. */
  get isPlain() { return !this.#slot.querySelector("style")?.sheet; }
  get state() { return this.#slot.querySelector("article").dataset.state; }
  get isInOtherLanguage() { return langOf(this.#card) !== this.#lang; }

  /** What a reader would see. */
  get isSeen() {
    return this.isCard || [...this.#card.childNodes].some(({ nodeName, data }) => (nodeName === "#text"
      ? data.trim()
      : !/^(#|script|style|template|noscript)/i.test(nodeName)));
  }

  /** Whether the card that the report carries stands there. */
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

  /** It is in the page's language of now. */
  settle() {
    this.#lang = langOf(this.#card);
    if (this.isServers) this.follow();
  }

  /** It looks as the page around it. */
  async follow() {
    const { dataset } = this.#slot.querySelector("article");
    dataset.theme = await themeSoon(this.#card, this.#place);
  }

  /** What was pressed is told to be in vain so far: with another try it is made good. */
  fail() {
    this.presses.forEach((button) => button.removeAttribute("aria-busy"));
  }

  /** The live card has taken over. */
  leave() {
    this.presses = [];
    this.#text = null;
  }
}
