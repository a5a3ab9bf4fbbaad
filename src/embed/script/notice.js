/* The loader's own sentences and their look; the words come from the card's languages (src/words/languages). The page behind `help`
 * explains each code to editors. */

import { langOf, make, resolve, tagOf } from "./page.js";
import { addresses } from "./source.js";
import { WORDS } from "./words.js";

// The page's font and colours, because the card's style sheet is not there yet or may be what failed. No height in viewport units: a
// frame as high as its content would grow for ever. As wide as a card, where a box shrinks to fit (card.css).
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

/** Says that the card is loading, or what failed, with the data's address and a button to try again. */
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
    const focused = element.contains(element.getRootNode().activeElement);
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
      tabIndex: -1, // keeps the focus while the button is hidden
    });
    element.replaceChildren(...parts);
    if (focused) (failed ? parts.at(-1) : element).focus({ preventScroll: true });
  }

  /** Says it again in the page's present language. */
  repeat() {
    if (!this.element.hidden) this.say(this.#word);
  }

  hush() {
    this.element.hidden = true;
    this.element.replaceChildren();
  }
}
