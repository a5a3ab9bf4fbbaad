/* A card for the page's own code. Wrong arguments are refused before they reach the wasm. */

export class ReportCard {
  #owner; #card; #host;

  /** Only `mount` may call this. */
  constructor(owner, container, report, options) {
    const [asked, ...heard] = apart(options);
    this.#owner = owner;
    // `undefined` has no JSON: pass an empty text.
    this.#card = owner.mount(container, plainReports(report === undefined ? "" : report), asked, ...heard);
    this.#host = container.lastChild;
  }

  /** Shows another report, or the same one (`undefined`); options that are not given stay as they are. */
  update(report, options) {
    const card = this.#alive;
    card.update(report === undefined ? report : plainReports(report), ...apart(options));
  }

  get state() { return this.#alive.state; }

  get problems() { return this.#alive.problems; }

  /** Takes the card off the page and frees its memory; calling it again does nothing. */
  destroy() {
    const card = this.#card;
    this.#card = null;
    if (this.#owner.trap) this.#host.remove();
    else {
      card?.destroy();
      card?.free();
    }
  }

  free() { this.destroy(); }

  get #alive() {
    if (this.#owner.trap) throw new ReportCardError("trap", this.#owner.trap.cause);
    if (!this.#card) throw new ReportCardError("destroyed");
    return this.#card;
  }
}

if (Symbol.dispose) ReportCard.prototype[Symbol.dispose] = ReportCard.prototype.destroy;

/** Shows a report in an element. */
export function mount(container, report, options) {
  if (instance.trap) throw new ReportCardError("trap", instance.trap.cause);
  if (!instance.isReady) throw new ReportCardError("init");
  if (!isContainer(container)) throw new ReportCardError("container");
  return new ReportCard(instance, container, report, options);
}

/** Whether it is an element or a shadow root, of any window. A framework's proxy is none: it only stands for one. */
function isContainer(node) {
  try {
    return document.contains.call(node, node) && /^(1|11)$/.test(node.nodeType);
  } catch {
    return false;
  }
}

/** Splits `options` into what the wasm reads and what it calls. */
function apart(options) {
  const { onRender, onChange, ...asked } = options ?? {};
  return [plain(asked), heard(onRender), heard(onChange)];
}

/** A callback whose exceptions are reported to the page, as a listener's are. */
function heard(listener) {
  if (typeof listener !== "function") return undefined;
  return (...values) => {
    try {
      listener(...values);
    } catch (cause) {
      reportError(cause);
    }
  };
}
