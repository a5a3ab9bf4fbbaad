/* How a card stands: test runners know no custom states. */

export class Sign {
  #card;

  constructor(card) { this.#card = card; }
  state(state) { this.#card.dataset.state = state; }
  busy() {}
  leave() { this.#card.removeAttribute("data-state"); }
}
