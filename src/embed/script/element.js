/* <report-card>: what the page asks of it, and what becomes of that. */

import { ATTRIBUTES, TOLD, VERSION, isSeen, langOf, make, setAgain, themeOf, themeSoon } from "./page.js";
import { baseOf } from "./home.js";
import { isAsked, isLinked, isOther, whenIdle, whenNear } from "./intent.js";
import { adopt } from "./adopt.js";
import { restore } from "./away.js";
import { loadSheet, loadWasm, traps } from "./files.js";
import { Notice, STYLE, wordsFor } from "./notice.js";
import { send, sendError } from "./events.js";
import { mark } from "./mark.js";
import { Source } from "./source.js";
import { Standing } from "./standing.js";
import { Stop } from "./stop.js";

const MAX_TRAPS = 3;

let cards = []; // those on a page
const without = (card) => cards.filter((other) => other !== card);

export class ReportCard extends HTMLElement {
  static observedAttributes = [...ATTRIBUTES, "data-state"];
  static version = VERSION;
  static placed = new WeakMap(); // script tags with their cards, and the cards with their tags

  #place = make("div"); // the live card's
  #notice = new Notice(this, () => this.#start());
  #source = new Source();
  #slot; #standing;
  #report; #messages; #near; #ready; #settle; #failed;
  #alive; // the card that the wasm draws
  #wanted; // for more than to be read
  #announced; // that it is ready
  #live = false; // on a page, being moved, or kept for when it comes back
  #is; // its `data-state`
  #turn = 0;

  constructor() {
    super();
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    adopt(this, STYLE);
    // One that a server has rendered holds its card and its style, and has a name so that nothing else is shown in it. A root without
    // was saved with a page that had run: its card is made anew.
    const served = root.querySelector("slot>style");
    if (!served) root.replaceChildren();
    this.#slot = served?.parentNode ?? root.appendChild(make("slot"));
    root.prepend(this.#place);
    root.append(this.#notice.element);
    this.#standing = new Standing(this, this.#slot, this.#place, (isPress) => this.#want("high", isPress));
    this.#renew();
    // Inside the parser the fallback comes after the element itself.
    this.#slot.onslotchange = () => this.#standing.isSeen && this.#notice.hush();
    // A site's own switch changes the colour of its text: the transition tells when, or the animation, which begins when it is displayed.
    Object.assign(this.#place.style, { color: TOLD, transition: "color 1ms", animation: "shown 1ms" });
    this.#place.ontransitionend = this.#place.onanimationend = ({ target }) => {
      if (target === this.#place && this.#is === "ready") this.#update();
    };
    for (const name of Object.keys(this)) if (name in ReportCard.prototype) setAgain(this, name);
  }

  /** The report as an object or as JSON text; it goes before `src`. */
  get report() { return this.#report; }
  set report(report) {
    this.#report = report || undefined; // Preact says "" for none
    this.#start();
  }

  /** Sentences in another language: `{lang, …}`. */
  get messages() { return this.#messages; }
  set messages(messages) {
    this.#messages = messages;
    this.#update();
  }

  /** Every problem of the report shown: `{code, severity, pointer, message}`. */
  get problems() { return this.#alive?.problems ?? []; }

  /** Resolves when the card is painted, or when it is known that it can't be: `:state(ready)` or `:state(error)`. */
  get ready() { return this.#ready; }

  connectedCallback() {
    cards = [...without(this), this];
    this.#alive?.stay();
    // Moved or come back, the card stays as it is; only the language and the colours around it may be others.
    if (this.#live) {
      this.#update();
      return;
    }
    this.#live = true;
    this.#start();
  }

  disconnectedCallback() {
    // A move disconnects and connects at once: only what is still away a microtask later is gone.
    queueMicrotask(() => this.isConnected || this.#part());
  }

  #part() {
    if (restore(this, ReportCard.placed.get(this))) return;
    if (this.#is !== "ready") {
      this.#leave();
      return;
    }
    // What its reader has opened, chosen and typed is kept: a router's or a tab's way is to put the same element back.
    cards = without(this);
    this.#source.leave();
    this.#alive?.keep(() => this.#leave());
  }

  adoptedCallback() {
    // Another document takes no sheets along: all is made anew there.
    this.shadowRoot.adoptedStyleSheets = [];
    adopt(this, STYLE);
    this.#leave();
  }

  #leave() {
    cards = without(this);
    this.#live = false;
    this.#turn += 1;
    this.#unwatch();
    this.#source.leave();
    this.#unmount();
    this.#notice.hush();
    this.#is = null;
    for (const name of ["data-state", "aria-busy"]) mark(this, name);
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#live) return;
    if (name === "data-state") {
      // What morphs the page to the server's text takes it away.
      if (after !== this.#is) mark(this, name, this.#is);
      return;
    }
    if (/src|base/.test(name) || (name === "loading" && this.#near)) this.#start();
    else if (name !== "loading") this.#update(/level|label|view/.test(name));
  }

  /** For all cards: the page's language may have changed around them, or its address lead into one. */
  static update() {
    cards.forEach((card) => card.#update());
  }

  /** For those that are in sight: they need not wait for a frame. */
  static hurry() {
    cards.filter(isSeen).forEach((card) => card.#near && card.#load());
  }

  /** For those that failed: the network is back. */
  static retry() {
    cards.forEach((card) => card.#failed && card.#start());
  }

  #start() {
    if (!this.#live) return;
    this.#turn += 1; // what is still on its way must not paint any more
    this.#failed = this.#announced = false;
    this.#unwatch();
    if (!this.#settle) this.#renew();
    const { isServers } = this.#standing;
    if (isServers) this.#rest();
    else this.#state("loading");
    if (!this.#alive && !this.#standing.isSeen) this.#notice.say("loading");
    if (isServers && !this.#isWanted()) {
      if (this.#standing.isPlain) loadSheet(baseOf(this)).then((style) => adopt(this, style), () => {});
      return;
    }
    // A link into a card: it may be this one, however far down.
    if (this.#alive || this.getAttribute("loading") === "eager" || isLinked()) {
      this.#load();
      return;
    }
    this.#near = whenNear(this, () => this.#load());
  }

  async #load(priority) {
    this.#turn += 1;
    const turn = this.#turn;
    this.#unwatch();
    mark(this, "aria-busy", !this.#standing.isSeen); // figures that are there are not to be skipped
    try {
      const base = baseOf(this);
      const startWasm = () => loadWasm(base, priority);
      this.#wanted = this.#isWanted();
      const early = this.#wanted && startWasm();
      const sheet = loadSheet(base);
      for (const file of [early, sheet]) file && file.catch(() => {});
      const report = this.#source.of(this, () => this.#start());
      if (report === undefined) return; // the page will say later; the observer waits for it
      const [json, style] = await Promise.all([report, sheet]);
      const theme = await themeSoon(this, this.#place);
      // A slow first report must not overwrite a fast second one.
      if (turn !== this.#turn) return;
      adopt(this, style);
      if (!this.#alive && this.#draw([].concat(json), theme) && !this.#isWanted()) return;
      this.#wanted = true;
      const glue = await (early || startWasm());
      if (turn !== this.#turn) return;
      const stand = { place: this.#place, slot: this.#slot, notice: this.#notice.element, langOf, themeOf, send };
      this.#alive ??= new glue.Live(this, stand, (reason) => this.#die(reason));
      const shown = await this.#alive.show(json, this.#standing.presses, () => turn === this.#turn).catch((reason) => {
        throw new Stop("trap", reason);
      });
      if (turn === this.#turn) this.#tell(shown);
    } catch (cause) {
      if (turn === this.#turn) this.#fail(cause instanceof Stop ? cause : new Stop("load", cause));
    }
  }

  /** Whether a drawn card stands there; of several reports the wasm alone makes one card. */
  #draw([text, other], theme) {
    if (other || isOther(this) || !this.#standing.draw(text, theme)) return false;
    this.#notice.hush();
    this.#rest();
    return true;
  }

  /** The card can be read: that is all that most readers want. */
  #rest() {
    this.#standing.settle();
    this.#state("ready");
    this.#tellReady(this.#standing.state);
    if (this.getAttribute("interactive") === "idle") whenIdle(() => this.#want("low"));
  }

  #isWanted() {
    return this.#wanted || isAsked(this, this.#standing.id);
  }

  /** Once, and again at the reader's next press after a failure. */
  #want(priority, isPress) {
    if (!this.#standing.isCard || (this.#wanted && !(this.#failed && isPress))) return;
    this.#wanted = true;
    this.#failed = false;
    this.#load(priority);
  }

  #die(cause) {
    this.#unmount();
    if (!this.isConnected) this.#leave();
    else if (traps > MAX_TRAPS) this.#fail(new Stop("trap", cause));
    else this.#start();
  }

  /** As the page is now; `isOther` where what is shown is to be another. */
  #update(isOther) {
    if (this.#alive) this.#alive.update();
    else if (this.#standing.isCard && this.#live) {
      this.#standing.follow();
      if (isOther || this.#standing.isInOtherLanguage || this.#isWanted()) this.#want();
    } else this.#notice.repeat();
  }

  #tell({ state, error }) {
    this.#standing.leave();
    this.#notice.hush();
    this.#state(error ? "error" : "ready");
    send(this, "problems", this.problems);
    if (error) sendError(this, error.code, error.message);
    else this.#tellReady(state);
  }

  /** Once for each report: that the card came to life changes nothing for who waits for it. */
  #tellReady(state) {
    if (!this.#announced) send(this, "ready", { state });
    this.#announced = true;
  }

  #fail({ code, cause }) {
    this.#failed = true;
    this.#unmount();
    this.#standing.fail();
    const word = this.#standing.presses[0] ? "press" : "report";
    // The page's own figures are better than our excuse; without them, one sentence and a way on.
    if (word === "report" && this.#standing.isSeen) this.#notice.hush();
    else this.#notice.say(word);
    this.#state("error");
    sendError(this, code, wordsFor(this)[word], cause);
  }

  #state(state) {
    this.#is = state;
    mark(this, "data-state", state);
    if (state === "loading") return;
    mark(this, "aria-busy", "false");
    this.#settle?.(this);
    this.#settle = null;
  }

  #renew() {
    this.#ready = new Promise((done) => { this.#settle = done; });
  }

  #unwatch() {
    this.#near?.disconnect();
    this.#source.unwatch();
    this.#near = null;
  }

  #unmount() {
    this.#alive?.leave();
    this.#alive = null;
  }
}
