/* A card that lives: what the wasm draws in an element's place, and what of the element it goes by. */

let living = []; // no Set: old libraries put their own in its place

/** The instance has died, and with it all its cards. */
export const bury = (cause) => living.forEach((card) => card.die(cause));

export class Live {
  #card; #element; #stand; #onDeath;

  /** `stand` is what the loader has of the card (`place`, `slot`, `notice`) and knows of the page (`langOf`, `themeOf`, `send`). `onDeath`
   * is called when the instance has died: nothing of it is called any more. */
  constructor(element, stand, onDeath) {
    this.#element = element;
    this.#stand = stand;
    this.#onDeath = onDeath;
    living.push(this);
  }

  get problems() { return this.#card?.problems ?? []; }

  /** Shows a report, in its turn, and takes the place of what stood there, `presses` and all: resolves with the card's state, and with
   * why there is no report to be seen, where there is none; with nothing when it is not wanted any more. */
  async show(json, presses, isWanted) {
    const { notice, place, slot } = this.#stand;
    // The browser holds on to no node that is about to go: it would scroll.
    if (slot.name) slot.style.overflowAnchor = "none";
    await inTurn(this.#element);
    if (!isWanted()) return undefined;
    if (this.#card) this.#card.update(json, this.#options());
    else await this.#mount(json);
    // A press in its midst is heard to its end: one that ends on another card's button is none.
    for (let frames = 0; slot.matches(":active") && frames < 99; frames += 1) await new Promise(requestAnimationFrame);
    return isWanted() && { state: this.#card.state, error: takeOver(notice, slot, place, this.#card, presses) };
  }

  /** Resolves once rendered, out of sight: beside what stands there it would be painted for a frame, and then move. */
  async #mount(json) {
    const { place, send } = this.#stand;
    place.hidden = true;
    const onChange = (change) => send(this.#element, "change", change);
    const [card, drawn] = draw(place, json, { ...this.#options(), onChange });
    this.#card = card;
    await drawn;
  }

  /** As the page is now. */
  update() {
    if (!this.#card) return;
    const said = () => JSON.stringify(this.problems);
    const before = said();
    this.#card.update(undefined, this.#options());
    // Their sentences may be in another language now.
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

  /** The card has gone from the page: it is kept as it is, until `giveUp` is called or it is on a page again. */
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
