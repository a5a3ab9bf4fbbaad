/* <report-card>: what the page asks of it, and how the card is loaded and shown. */

import { ATTRIBUTES, TOLD, VERSION, isSeen, langOf, make, setAgain, themeOf, themeSoon } from "./page.js";
import { baseOf } from "./home.js";
import { isAsked, isLinked, isOther, whenIdle, whenNear } from "./intent.js";
import { adopt } from "./adopt.js";
import { restore } from "./away.js";
import { loadSheet, loadWasm, traps } from "./files.js";
import { Notice, STYLE, wordsFor } from "./notice.js";
import { send, sendError } from "./events.js";
import { keepKeys } from "./keys.js";
import { mark } from "./mark.js";
import { Source } from "./source.js";
import { SlotContent } from "./slot.js";
import { Stop } from "./stop.js";

const MAX_TRAPS = 3;

let cards = []; // on the page now
const without = (card) => cards.filter((other) => other !== card);

export class ReportCard extends HTMLElement {
  static observedAttributes = [...ATTRIBUTES, "data-state"];
  static version = VERSION;
  static placed = new WeakMap(); // each script tag's card, and each card's tag

  #place = make("div"); // holds the live card
  #notice = new Notice(this, () => this.#start());
  #source = new Source();
  #root; #slot; #content;
  #report; #drawn; #messages; #near; #ready; #settle; #failed;
  #alive; // the live card, drawn by the wasm
  #wanted; // the wasm is wanted, for more than reading
  #announced; // the page has been told that it is ready
  #live = false; // on a page, being moved, or kept in case it comes back
  #is; // its `data-state`
  #turn = 0;

  constructor() {
    super();
    // Kept, because a page that closes every root hides it from the element itself.
    const root = this.#root = this.shadowRoot ?? this.attachShadow({ mode: "open" }) ?? this.shadowRoot;
    keepKeys(root);
    // A server-rendered root holds a card and its style in a named slot, so that the fallback isn't shown. A root without them was saved
    // together with a page that had run: its card is made anew.
    const served = root.querySelector("slot>style");
    if (!served) root.replaceChildren();
    this.#slot = served?.parentNode ?? root.appendChild(make("slot"));
    root.prepend(this.#place);
    root.append(this.#notice.element);
    this.#dress();
    this.#content = new SlotContent(this, this.#slot, this.#place, (isPress) => this.#want("high", isPress));
    this.#renew();
    // While the parser works, the fallback is added after the element itself.
    this.#slot.onslotchange = () => this.#content.isSeen && this.#notice.hush();
    // A site's theme switch changes its text colour: the transition reports that. The animation reports that the card becomes visible.
    Object.assign(this.#place.style, { color: TOLD, transition: "color 1ms", animation: "shown 1ms" });
    this.#place.ontransitionend = this.#place.onanimationend = ({ target }) => {
      if (target === this.#place && this.#is === "ready") this.#update();
    };
    for (const name of Reflect.ownKeys(this)) if (name in ReportCard.prototype) setAgain(this, name);
  }

  /** The report as an object or as JSON text; it wins over `src`. */
  get report() { return this.#report; }
  set report(report) {
    this.#report = report || undefined; // Preact passes "" for none
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

  /** Resolves when the card is painted, or when it is clear that it can't be: `:state(ready)` or `:state(error)`. */
  get ready() { return this.#ready; }

  connectedCallback() {
    // A frame that was removed with a card in it told the card nothing.
    cards.forEach((card) => card.ownerDocument.defaultView || card.#leave());
    cards = [...without(this), this];
    this.#alive?.stay();
    // A moved or returned card stays as it is; only the language and the colours around it may differ.
    if (this.#live) {
      this.#update();
      return;
    }
    this.#live = true;
    this.#start();
  }

  disconnectedCallback() {
    // A move disconnects and reconnects at once: the card has left only if it is still away a microtask later.
    queueMicrotask(() => this.isConnected || this.#part());
  }

  #part() {
    if (restore(this, ReportCard.placed.get(this))) return;
    if (this.#is !== "ready") {
      this.#leave();
      return;
    }
    // Its state is kept: routers and tabs take an element off and put the same one back.
    cards = without(this);
    this.#source.leave();
    this.#alive?.keep(() => this.#leave());
  }

  adoptedCallback() {
    // Style sheets don't move to another document: everything is made anew there.
    this.#root.adoptedStyleSheets = [];
    this.#dress();
    this.#leave();
  }

  /** Where the page has put something else in the place of style sheets, its fallback stays. */
  #dress() {
    try {
      adopt(this.#root, STYLE);
    } catch {}
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
      // A morphing library removes attributes that the server's text lacks. Later, for a page may watch and remove it each time.
      if (after !== this.#is) setTimeout(() => this.#live && mark(this, name, this.#is));
      return;
    }
    if (/src|base/.test(name) || (name === "loading" && this.#near)) this.#start();
    else if (name !== "loading") this.#update(/level|label|view/.test(name));
  }

  /** For all cards: the page's language may have changed, or its address may now lead to one. */
  static update() {
    cards.forEach((card) => card.#update());
  }

  /** For visible cards: they need not wait for a frame. */
  static hurry() {
    cards.filter((card) => card.#near && isSeen(card)).forEach((card) => card.#load());
  }

  /** For cards that failed: the network is back. */
  static retry() {
    cards.forEach((card) => card.#failed && card.#start());
  }

  #start() {
    if (!this.#live) return;
    this.#turn += 1; // outdates requests that are still on their way
    this.#failed = this.#announced = false;
    this.#unwatch();
    if (!this.#settle) this.#renew();
    const { isServers } = this.#content;
    if (isServers) this.#rest();
    else this.#state("loading");
    if (!this.#alive && !this.#content.isSeen) this.#notice.say("loading");
    if (isServers && !this.#isWanted()) {
      if (this.#content.isPlain) loadSheet(baseOf(this)).then((style) => adopt(this.#root, style), () => {});
      return;
    }
    // The page's address leads into a card: perhaps this one, however far down.
    if (this.#alive || this.getAttribute("loading") === "eager" || isLinked()) {
      this.#load();
      return;
    }
    this.#near = whenNear(this, this.#place, () => this.#load());
  }

  async #load(priority) {
    this.#turn += 1;
    const turn = this.#turn;
    this.#unwatch();
    mark(this, "aria-busy", !this.#content.isSeen); // figures that are there should be read out
    try {
      const base = baseOf(this);
      const startWasm = () => loadWasm(base, priority);
      this.#wanted = this.#isWanted();
      const early = this.#wanted && startWasm();
      const sheet = loadSheet(base);
      for (const file of [early, sheet]) file && file.catch(() => {});
      const told = ({ code, cause }) => turn === this.#turn && sendError(this, code, wordsFor(this).report, cause);
      const report = this.#source.of(this, () => this.#start(), told);
      if (report === undefined) return; // the page will give it later; the observer waits for it
      const [json, style] = await Promise.all([report, sheet]);
      const theme = await themeSoon(this, this.#place);
      // A slow first report must not overwrite a fast second one.
      if (turn !== this.#turn) return;
      adopt(this.#root, style);
      if (!this.#alive && this.#draw(json, theme) && !this.#isWanted()) return;
      this.#wanted = true;
      const glue = await (early || startWasm());
      if (turn !== this.#turn) return;
      const stand = { place: this.#place, slot: this.#slot, notice: this.#notice.element, langOf, themeOf, send };
      this.#alive ??= new glue.Live(this, stand, (reason) => this.#die(reason));
      const shown = await this.#alive.show(json, this.#content.presses, () => turn === this.#turn).catch((reason) => {
        throw new Stop("trap", reason);
      });
      if (turn === this.#turn) this.#tell(shown);
    } catch (cause) {
      if (turn !== this.#turn) return;
      // Nobody reads the figures of the report before as those of one that does not come.
      if (this.#said !== this.#drawn) this.#content.leave();
      this.#fail(cause instanceof Stop ? cause : new Stop("load", cause));
    }
  }

  /** Draws the report's drawn card; true if there is one. Several reports make one card only in the wasm. */
  #draw(json, theme) {
    const [text, other] = Array.isArray(json) ? json : [json];
    // One that is gone is told as well: it is empty here.
    if (other !== undefined || typeof text !== "string" || isOther(this) || !this.#content.draw(text, theme)) return false;
    this.#drawn = this.#said;
    this.#notice.hush();
    this.#rest();
    return true;
  }

  /** The card can be read, which is all that most readers want; the wasm waits. */
  #rest() {
    this.#content.settle();
    this.#state("ready");
    this.#tellReady(this.#content.state);
    if (this.getAttribute("interactive") === "idle") whenIdle(() => this.#want("low"));
  }

  /** The report that the page says, itself or where it is; `#drawn` is that of the drawn card. */
  get #said() { return this.#report ?? this.getAttribute("src"); }

  #isWanted() {
    return this.#wanted || isAsked(this, this.#content.id);
  }

  /** Loads the wasm: once, and again at the reader's next press after a failure. */
  #want(priority, isPress) {
    if (!this.#content.isCard || (this.#wanted && !(this.#failed && isPress))) return;
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

  /** Adapts to the page's present state; `isOther` if another report is to be shown. */
  #update(isOther) {
    if (this.#alive) this.#alive.update();
    else if (this.#content.isCard && this.#live) {
      this.#content.follow();
      if (isOther || this.#content.isInOtherLanguage || this.#isWanted()) this.#want();
    } else this.#notice.repeat();
  }

  #tell({ state, error }) {
    this.#content.leave();
    this.#notice.hush();
    this.#state(error ? "error" : "ready");
    const turn = this.#turn;
    send(this, "problems", this.problems);
    if (turn !== this.#turn) return; // its listener shows another report
    if (error) sendError(this, error.code, error.message);
    else this.#tellReady(state);
  }

  /** Once for each report: whoever waits for `ready` doesn't care when the card comes to life. */
  #tellReady(state) {
    if (this.#announced) return;
    this.#announced = true; // before the event, for its listener may show another report
    send(this, "ready", { state });
  }

  #fail({ code, cause }) {
    this.#failed = true;
    this.#unmount();
    this.#content.fail();
    const word = this.#content.presses[0] ? "press" : "report";
    // The page's own figures are better than an error message; without them, one sentence and a way on.
    if (word === "report" && this.#content.isSeen) this.#notice.hush();
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
