/* The loader's own sentences and their look; their words come from the card's languages (src/words/languages). What an editor can do is
 * explained by code on the page that `help` leads to. */

import { langOf, make, resolve, tagOf } from "./page.js";
import { addresses } from "./source.js";
import { WORDS } from "./words.js";

// The page's font and colours: the card's sheet is not there yet, or may be what failed. No height by the window's: in a frame that is made
// as high as its page it would grow for ever. As wide as a card, where a box shrinks to fit (card.css).
export const STYLE = `:host{display:block}:host([hidden]),[hidden]{display:none!important}
  .notice,.notice button{border:1px solid;border-radius:7px;padding:12px;text-align:center}
  .notice *{margin:6px 12px;color:inherit;font:inherit;background:none}
  @media screen{.loading{
    min-block-size:1200px;padding:48px 24px;border-color:#8884;
    background:repeating-linear-gradient(#8882 0 16px,#0000 0 40px) content-box;
    display:grid;grid-template-columns:minmax(0,720px);place-content:start center
  }.loading p{margin-block-start:-36px}
  @keyframes shown{}
  slot~.press{position:fixed;z-index:9;inset:auto 0 0;color:CanvasText;background:Canvas}}
  @media print{.notice a::after{content:" " attr(href)}}`;

export const wordsFor = (card) => WORDS[tagOf(langOf(card))];

/** That the card loads, or what failed, with the data's address and another try. */
export class Notice {
  element = make("div", { hidden: true });
  #card; #retry; #word;

  constructor(card, retry) {
    this.#card = card;
    this.#retry = retry;
  }

  say(word) {
    this.#word = word;
    const { element } = this;
    const card = this.#card;
    const words = wordsFor(card);
    const focused = element.contains(card.shadowRoot.activeElement);
    const parts = [make("p", { textContent: words[word] })];
    const failed = word !== "loading";
    const [src] = addresses(card.getAttribute("src") ?? "");
    const href = src && resolve(src);
    if (/^http/.test(href)) parts.push(make("a", { href, textContent: words.link }));
    if (failed) parts.push(make("button", { type: "button", textContent: words.retry, onclick: this.#retry }));
    element.setAttribute("role", failed ? "alert" : "status");
    Object.assign(element, {
      className: `notice ${word}`,
      lang: tagOf(langOf(card)),
      hidden: false,
      tabIndex: -1, // keeps the focus while the button is gone
    });
    element.replaceChildren(...parts);
    if (focused) (failed ? parts.at(-1) : element).focus({ preventScroll: true });
  }

  /** The same in the page's language of now. */
  repeat() {
    if (!this.element.hidden) this.say(this.#word);
  }

  hush() {
    this.element.hidden = true;
    this.element.replaceChildren();
  }
}
