/* The report as it stands in the playground: one text, whoever changes it, and the way back. */

import { read } from "./places.js";

/** Steps back, and how many characters they may hold together. */
const KEPT = 200;
const ROOM = 20_000_000;
/** Keys typed closer together than this, in the JSON or in one field, are one step. */
const BURST = 700;
const TYPED = /^(json$|\/)/;

class Draft extends EventTarget {
  #text = "";
  #tree;
  #past = [];
  #future = [];
  #last = { by: "", time: 0 };

  get text() { return this.#text; }

  /** Its places, and whether it is whole. */
  get tree() { return (this.#tree ??= read(this.#text)); }

  get canUndo() { return this.#past.length > 0; }
  get canRedo() { return this.#future.length > 0; }

  /** `by` names who changes it: `json`, a field's pointer, or what else was pressed. */
  set(text, by) {
    if (text === this.#text) return;
    const now = performance.now();
    const isOneStep = TYPED.test(by) && by === this.#last.by && now - this.#last.time < BURST && this.canUndo;
    if (!isOneStep) this.#past = [...this.#past, this.#text].slice(-Math.max(1, Math.min(KEPT, Math.floor(ROOM / (text.length + 1)))));
    this.#future = [];
    this.#last = { by, time: now };
    this.#become(text, by);
  }

  /** The first text: nothing lies before it. */
  begin(text) {
    this.#past = [];
    this.#future = [];
    this.#become(text, "begin");
  }

  undo() { this.#step(this.#past, this.#future); }
  redo() { this.#step(this.#future, this.#past); }

  #step(from, to) {
    if (!from.length) return;
    to.push(this.#text);
    this.#last = { by: "", time: 0 };
    this.#become(from.pop(), "history");
  }

  #become(text, by) {
    this.#text = text;
    this.#tree = undefined;
    this.dispatchEvent(new CustomEvent("change", { detail: { by } }));
  }
}

export const draft = new Draft();
