/* How a card stands, for the page's style sheets and for assistive technology. */

export class Sign {
  #card; #states;

  constructor(card) {
    this.#card = card;
    this.#states = card.attachInternals?.().states;
  }

  /** As an attribute, and as `:state(ready)` where the browser has that. */
  state(state) {
    this.#card.dataset.state = state;
    try {
      this.#states.clear();
      this.#states.add(state);
    } catch {} // older
  }

  busy(isBusy) { this.#card.setAttribute("aria-busy", isBusy); }

  leave() {
    this.#card.removeAttribute("data-state");
    this.#card.removeAttribute("aria-busy");
  }
}
