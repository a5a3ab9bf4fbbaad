/* A card as the page's code has it. What is asked wrongly reaches no wasm. */

export class ReportCard {
  #owner; #card; #host;

  /** For `mount` alone. */
  constructor(owner, container, report, options) {
    const [asked, ...heard] = apart(options);
    this.#owner = owner;
    // Of nothing there is no JSON: an empty text.
    this.#card = owner.mount(container, plainReports(report === undefined ? "" : report), asked, ...heard);
    this.#host = container.lastChild;
  }

  /** Shows another report, or the same one (`undefined`); what `options` does not name stays as it is. */
  update(report, options) {
    const card = this.#alive;
    card.update(report === undefined ? report : plainReports(report), ...apart(options));
  }

  get state() { return this.#alive.state; }

  get problems() { return this.#alive.problems; }

  /** Takes the card off the page and gives its memory back; once is enough. */
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

/** Whether it is an element or a shadow root, of whatever window: what only stands for one (a framework's proxy) can't be asked anything. */
function isContainer(node) {
  try {
    return document.contains.call(node, node) && /^(1|11)$/.test(node.nodeType);
  } catch {
    return false;
  }
}

/** What the wasm reads, and what it calls. */
function apart(options) {
  const { onRender, onChange, ...asked } = options ?? {};
  return [plain(asked), heard(onRender), heard(onChange)];
}

/** What a page's function throws is told to the page, as a listener's is. */
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
