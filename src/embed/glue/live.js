/* A live card: what the wasm draws in place of an element's content, and what of the element it depends on. */

let living = []; // not a Set: old libraries replace the browser's

/** Tells all cards that their instance has died. */
export const bury = (cause) => living.forEach((card) => card.die(cause));

export class Live {
  #card; #element; #stand; #onDeath;

  /** `stand` holds the loader's parts of the card (`place`, `slot`, `notice`) and its functions for the page (`langOf`, `themeOf`,
   * `send`). `onDeath` is called when the instance has died; call nothing of this card after that. */
  constructor(element, stand, onDeath) {
    this.#element = element;
    this.#stand = stand;
    this.#onDeath = onDeath;
    living.push(this);
  }

  get problems() { return this.#card?.problems ?? []; }

  /** Draws a report when its turn comes, replaces what stood there and repeats its `presses`. Resolves with the card's state and, if
   * no report can be seen, the reason; with nothing if the card is no longer wanted. */
  async show(json, presses, isWanted) {
    const { notice, place, slot } = this.#stand;
    // No scroll anchor: the node is about to go, and the browser would scroll.
    if (slot.name) slot.style.overflowAnchor = "none";
    await inTurn(this.#element);
    if (!isWanted()) return undefined;
    if (this.#card) this.#card.update(json, this.#options());
    else await this.#mount(json);
    // Wait for a press that has begun to end: if its target were replaced meanwhile, it would not count.
    for (let frames = 0; slot.matches(":active") && frames < 99; frames += 1) await new Promise(requestAnimationFrame);
    return isWanted() && { state: this.#card.state, error: takeOver(notice, slot, place, this.#card, presses) };
  }

  /** Draws out of sight and resolves once rendered: drawn beside the old content it would show for a frame, and then move. */
  async #mount(json) {
    const { place, send } = this.#stand;
    place.hidden = true;
    const onChange = (change) => send(this.#element, "change", change);
    const [card, drawn] = draw(place, json, { ...this.#options(), onChange });
    this.#card = card;
    await drawn;
  }

  /** Adapts to the page's present language and colours. */
  update() {
    if (!this.#card) return;
    const said = () => JSON.stringify(this.problems);
    const before = said();
    this.#card.update(undefined, this.#options());
    // The problems' sentences may be in another language now.
    if (said() !== before) this.#stand.send(this.#element, "problems", this.problems);
  }

  #options() {
    const { langOf, place, themeOf } = this.#stand;
    return { ...optionsOf(this.#element), lang: langOf(this.#element) ?? null, theme: themeOf(this.#element, place) };
  }

  die(cause) {
    this.#card = null;
    this.#onDeath(cause);
  }

  /** The card has left the page: it is kept until `giveUp` is called or it is back. */
  keep(giveUp) { keep(this, giveUp); }

  stay() { forget(this); }

  leave() {
    const { place, slot } = this.#stand;
    forget(this);
    living = living.filter((card) => card !== this);
    this.#card?.destroy();
    this.#card = null;
    place.replaceChildren();
    place.hidden = slot.hidden = false;
  }
}
