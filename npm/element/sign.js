/* How a card stands, for the page's style sheets and for assistive technology. Its attributes are a framework's, which compares them with
 * what it has rendered: one of ours stands there only where the browser has no custom states. */

export class Sign {
  #card; #internals;

  constructor(card) {
    this.#card = card;
    this.#internals = card.attachInternals();
  }

  state(state) {
    try {
      this.#internals.states.clear();
      this.#internals.states.add(state);
    } catch {
      this.#card.dataset.state = state;
    }
  }

  busy(isBusy) { this.#internals.ariaBusy = isBusy; }

  leave() { this.#card.removeAttribute("data-state"); }
}
