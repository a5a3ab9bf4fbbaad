/* report-card: defines <report-card>, and makes one where a script tag asks for it with data-src.
 *
 * One plain script, valid as a classic and as a module one: a CMS decides which, not its editor. So there is no import
 * statement; the wasm's glue is imported when the first card comes near. Nothing is written as markup and no style
 * attribute is set: strict policies (CSP, Trusted Types) find nothing to object to.
 */
(() => {
  "use strict";
  // Rendered on a server there is no page to put a card on.
  if (typeof HTMLElement === "undefined" || typeof customElements === "undefined") return;

  const TAG = "report-card";
  const TIMEOUT = 10_000;
  const MAX_BYTES = 2 * 1024 * 1024;
  const ATTRIBUTES = ["src", "lang", "theme", "heading-level", "loading", "base"];

  // A module is never the currentScript: its own address stands in the stack of an error, in every engine. One that
  // an optimiser has inlined is looked for by its name.
  const classic = document.currentScript;
  const self = classic?.src
    || new Error().stack?.match(/(?:https?|file):[^\s()]+?(?=:\d+:\d+)/)?.[0]
    || document.querySelector('script[src*="embed.js"]')?.src
    || document.baseURI;
  const home = new URL(".", self).href;

  const WORDS = {
    vi: {
      loading: "Đang tải báo cáo…", retry: "Thử lại", link: "Mở tệp số liệu",
      report: "Không tải được báo cáo.", large: "Báo cáo lớn hơn 2 MiB nên không hiển thị được.",
      wasm: "Trình duyệt không hiển thị được thẻ báo cáo.",
      reportRemedy: "Kiểm tra địa chỉ báo cáo, CORS và kết nối mạng.", largeRemedy: "Rút báo cáo xuống dưới 2 MiB.",
      wasmRemedy: "Đặt report-card.js và report-card_bg.wasm cạnh embed.js; CSP phải cho phép 'wasm-unsafe-eval'.",
    },
    en: {
      loading: "Loading the report…", retry: "Try again", link: "Open the data file",
      report: "The report could not be loaded.", large: "The report is larger than 2 MiB and can’t be shown.",
      wasm: "This browser can’t show the report card.",
      reportRemedy: "Check the report's address, its CORS headers and the network.", largeRemedy: "Bring it below 2 MiB.",
      wasmRemedy: "Put report-card.js and report-card_bg.wasm beside embed.js; a CSP must allow 'wasm-unsafe-eval'.",
    },
  };

  // Of the loader's own, the page's font and colours: the card's sheet comes with the wasm, which may be what failed.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host { display: block } :host([hidden]), [hidden] { display: none !important }
    .notice { border: 1px solid; border-radius: 12px; padding: 20px 24px; text-align: center; overflow-wrap: anywhere }
    .notice p { margin: 0 } .notice p + * { margin: 12px 8px 0 } .notice a { color: inherit }
    .notice.quiet { display: grid; place-content: center; min-block-size: 420px; border-color: #8884; opacity: .75 }
    .notice button { font: inherit; color: inherit; background: none; border: 1px solid; border-radius: 7px; padding: 5px 14px }`);

  /** What stopped a card: "network", "http", "timeout", "E21" (too large) or "wasm". */
  class Stop extends Error {
    constructor(code, cause) {
      super(code, { cause });
      this.code = code;
    }
  }

  /** The whole address; what is none stays as it is, and fails where it is fetched. */
  const resolve = (address) => {
    try {
      return new URL(address, document.baseURI).href;
    } catch {
      return address;
    }
  };

  // Shared by the page's cards. A failure is forgotten, so that the next try starts afresh.
  const shared = new Map();
  const once = (key, start) => {
    if (!shared.has(key)) {
      const promise = start();
      shared.set(key, promise);
      promise.catch(() => shared.delete(key));
    }
    return shared.get(key);
  };

  // Engines remember a module that failed, and a trapped instance stays broken: another try is another address.
  let tries = 0;
  const loadWasm = (base) => once(`wasm ${base}`, async () => {
    const again = tries++ ? `?retry=${tries}` : "";
    try {
      if (typeof WebAssembly !== "object") throw new Error("no WebAssembly"); // nothing to download for
      // Both at once: the glue alone would ask for the wasm a round trip later.
      const binary = fetch(new URL("report-card_bg.wasm", base));
      binary.catch(() => {});
      const glue = await import(new URL(`report-card.js${again}`, base).href);
      await glue.default({ module_or_path: binary });
      return glue;
    } catch (cause) {
      throw new Stop("wasm", cause);
    }
  });

  // Equal addresses in flight are fetched once; after that the browser's cache does it better.
  const loadReport = (url) => once(`report ${url}`, () => fetchText(url).finally(() => shared.delete(`report ${url}`)));

  async function fetchText(url) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(new Stop("timeout")), TIMEOUT);
    try {
      const response = await fetch(url, { signal: abort.signal });
      if (!response.ok) throw new Stop("http", new Error(`${response.status} ${url}`));
      // Read piece by piece: what is past the limit is not paid for.
      const decoder = new TextDecoder();
      const reader = response.body.getReader();
      let text = "";
      for (let bytes = 0; ;) {
        const { done, value } = await reader.read();
        if (done) return text + decoder.decode();
        if ((bytes += value.byteLength) > MAX_BYTES) throw new Stop("E21");
        text += decoder.decode(value, { stream: true });
      }
    } catch (cause) {
      const reason = abort.signal.reason;
      abort.abort();
      throw [cause, reason].find((error) => error instanceof Stop) ?? new Stop("network", cause);
    } finally {
      clearTimeout(timer);
    }
  }

  class ReportCard extends HTMLElement {
    static observedAttributes = ATTRIBUTES;

    #place = document.createElement("div"); // the card's
    #notice = document.createElement("div"); // the loader's own sentence
    #slot = document.createElement("slot"); // the page's fallback
    #report; #card; #near; #inline; #ready; #settle;
    #live = false; // on a page, or being moved
    #turn = 0;

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      this.#notice.hidden = this.#place.hidden = true;
      root.append(this.#notice, this.#place, this.#slot);
      this.#renew();
      // Inside the parser the fallback comes after the element itself.
      this.#slot.addEventListener("slotchange", () => this.#hasFallback() && this.#hush());
      // One set before the element was defined hides the accessor.
      if (Object.hasOwn(this, "report")) {
        this.#report = this.report;
        delete this.report;
      }
    }

    /** The report as an object or as JSON text; it goes before `src`. */
    get report() { return this.#report; }
    set report(report) {
      this.#report = report ?? undefined;
      this.#start();
    }

    /** Every problem of the report shown: `{code, severity, pointer, message}`. */
    get problems() { return this.#card?.problems ?? []; }

    /** Resolves when the card is painted, or when it is known that it can't be: `data-state` tells which. */
    get ready() { return this.#ready; }

    connectedCallback() {
      // Moved, the card stays as it is; only the language around it may be another.
      if (this.#live) {
        this.#update();
        return;
      }
      this.#live = true;
      this.#start();
    }

    disconnectedCallback() {
      // A move disconnects and connects at once: only what is still away a microtask later is gone.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#live = false;
        this.#turn += 1;
        this.#unwatch();
        this.#unmount();
        this.#hush();
        this.removeAttribute("data-state");
        this.removeAttribute("aria-busy");
      });
    }

    attributeChangedCallback(name, before, after) {
      if (before === after || !this.#live) return;
      if (name === "src" || name === "base") this.#start();
      else if (name !== "loading") this.#update();
      else if (this.#near) this.#start();
    }

    #start() {
      if (!this.#live) return;
      this.#turn += 1; // what is still on its way must not paint any more
      this.#unwatch();
      if (!this.#settle) this.#renew();
      this.#state("loading");
      if (!this.#card && !this.#hasFallback()) this.#say("loading");
      if (this.#card || this.getAttribute("loading") === "eager" || typeof IntersectionObserver === "undefined") {
        this.#load();
        return;
      }
      // A viewport ahead: there by the time the reader is, and never loaded for one who does not come.
      this.#near = new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#unwatch();
        this.#load();
      }, { rootMargin: "100% 0px" });
      this.#near.observe(this);
    }

    async #load() {
      const turn = this.#turn;
      const base = resolve(`${this.getAttribute("base") || home}/`.replace(/\/+$/, "/"));
      this.setAttribute("aria-busy", "true");
      try {
        const wasm = loadWasm(base);
        wasm.catch(() => {});
        const report = this.#given();
        if (report === undefined) return; // the page will say later; the observer waits for it
        const [glue, json] = await Promise.all([wasm, report]);
        // A slow first report must not overwrite a fast second one.
        if (turn !== this.#turn) return;
        if (this.#card) this.#card.update(json, this.#options());
        else await this.#mount(glue, json);
        if (turn === this.#turn) this.#tell();
      } catch (cause) {
        const stop = cause instanceof Stop ? cause : new Stop("wasm", cause);
        if (turn !== this.#turn) return;
        if (stop.code === "wasm") shared.delete(`wasm ${base}`); // an instance that draws nothing has trapped
        this.#fail(stop);
      }
    }

    /** The report: the property, else what `src` gives, else the JSON inside; undefined while there is none yet. */
    #given() {
      if (this.#report !== undefined) return this.#report;
      const src = this.getAttribute("src");
      if (src) return loadReport(resolve(src));
      // The parser may still be inside the element, a framework may fill it later or anew.
      this.#inline = new MutationObserver(() => this.#start());
      this.#inline.observe(this, { childList: true, characterData: true, subtree: true });
      const script = this.querySelector('script[type="application/json"]');
      if (script && (script.nextSibling || this.nextSibling || document.readyState !== "loading")) return script.textContent;
      const inline = this.#inline;
      document.addEventListener("DOMContentLoaded", () => inline === this.#inline && this.#start(), { once: true });
      return undefined;
    }

    /** Resolves once rendered: a mount that does not throw proves nothing, a broken instance just draws nothing. */
    #mount(glue, json) {
      this.#unmount();
      this.#place.hidden = false;
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error("the card was not rendered")), TIMEOUT);
        const onRender = () => {
          clearTimeout(late);
          resolve();
        };
        this.#card = glue.mount(this.#place, json, { ...this.#options(), onRender });
      });
    }

    #update() {
      if (this.#card) {
        this.#card.update(undefined, this.#options());
        this.#send("problems", this.problems); // their sentences may be in another language now
      } else if (!this.#notice.hidden) this.#say(this.#notice.dataset.word);
    }

    #options() {
      return {
        lang: this.#lang(),
        theme: this.getAttribute("theme") ?? "auto",
        headingLevel: Number(this.getAttribute("heading-level")) || 2,
      };
    }

    /** The nearest `lang`, out of shadow roots as well. */
    #lang() {
      for (let node = this; node; node = node.parentNode ?? node.host) {
        const lang = node.getAttribute?.("lang");
        if (lang) return lang;
      }
      return "";
    }

    #tell() {
      const { state, problems } = this.#card;
      const failed = state === "error" || state === "unsupported";
      const retried = this.#notice.contains(this.shadowRoot.activeElement);
      this.#hush();
      this.#slot.hidden = !failed; // a report that can't be read is told beside the figures that the page has
      if (retried) {
        this.#place.tabIndex = -1;
        this.#place.focus({ preventScroll: true });
      }
      this.#state(failed ? "error" : "ready");
      this.#send("problems", problems);
      const first = problems.find(({ severity }) => severity === "error");
      if (failed) this.#send("error", { code: first?.code, message: first?.message, remedy: first?.remedy ?? first?.message });
      else this.#send("ready", { state });
    }

    #fail(stop) {
      this.#unmount();
      const kind = { wasm: "wasm", E21: "large" }[stop.code] ?? "report";
      // The page's own figures are better than our excuse; without them, one sentence and a way on.
      if (this.#hasFallback()) this.#hush();
      else this.#say(kind);
      this.#state("error");
      const words = this.#words();
      this.#send("error", { code: stop.code, message: words[kind], remedy: words[`${kind}Remedy`], cause: stop.cause });
    }

    /** What a reader would see in the slot. */
    #hasFallback() {
      return [...this.childNodes].some((node) => (node.nodeType === Node.TEXT_NODE
        ? node.data.trim()
        : node.nodeType === Node.ELEMENT_NODE && !node.matches("script, style, template, noscript, link, meta")));
    }

    /** The loader's own sentence: that it loads, or what failed, with the data's address and another try. */
    #say(word) {
      const words = this.#words();
      const focused = this.#notice.contains(this.shadowRoot.activeElement);
      const make = (name, text) => Object.assign(document.createElement(name), { textContent: text });
      const parts = [make("p", words[word])];
      const failed = word !== "loading";
      if (failed) {
        const href = resolve(this.getAttribute("src") ?? "");
        if (this.getAttribute("src") && /^https?:/.test(href)) parts.push(Object.assign(make("a", words.link), { href }));
        parts.push(Object.assign(make("button", words.retry), { type: "button", onclick: () => this.#retry() }));
      }
      this.#notice.className = failed ? "notice" : "notice quiet";
      this.#notice.dataset.word = word;
      this.#notice.lang = words === WORDS.vi ? "vi" : "en";
      this.#notice.setAttribute("role", failed ? "alert" : "status");
      this.#notice.hidden = false;
      this.#notice.replaceChildren(...parts);
      if (focused) (failed ? parts.at(-1) : this.#notice).focus({ preventScroll: true });
    }

    #hush() {
      this.#notice.hidden = true;
      this.#notice.replaceChildren();
    }

    #retry() {
      this.#notice.tabIndex = -1; // keeps the focus while the button is gone
      this.#start();
    }

    #words() {
      return /^vi\b/i.test(this.#lang()) ? WORDS.vi : WORDS.en;
    }

    #state(state) {
      this.setAttribute("data-state", state);
      if (state === "loading") return;
      this.removeAttribute("aria-busy");
      this.#settle?.(this);
      this.#settle = undefined;
    }

    #renew() {
      this.#ready = new Promise((resolve) => { this.#settle = resolve; });
    }

    #unwatch() {
      this.#near?.disconnect();
      this.#inline?.disconnect();
      this.#near = this.#inline = undefined;
    }

    #unmount() {
      try {
        this.#card?.destroy();
        this.#card?.free?.();
      } catch { /* an instance that has trapped can't even say goodbye; its nodes go below */ }
      this.#card = undefined;
      this.#place.replaceChildren();
      this.#place.hidden = true;
      this.#slot.hidden = false;
    }

    #send(name, detail) {
      this.dispatchEvent(new CustomEvent(`${TAG}:${name}`, { detail, bubbles: true, composed: true }));
    }
  }

  // The first of two scripts on a page wins.
  if (!customElements.get(TAG)) customElements.define(TAG, ReportCard);

  // The one-line form: a card right after each tag. A classic script runs once a tag; a module once a page, however
  // many tags ask for it, and an async one before the parser has come to the last of them.
  const made = new WeakSet();
  const place = (script) => {
    if (made.has(script) || !script.hasAttribute("data-src")) return;
    made.add(script);
    const card = document.createElement(TAG);
    for (const name of ATTRIBUTES) {
      if (script.hasAttribute(`data-${name}`)) card.setAttribute(name, script.getAttribute(`data-${name}`));
    }
    script.after(card);
  };
  if (classic) {
    place(classic);
  } else {
    const all = () => document.querySelectorAll('script[type="module"][data-src]')
      .forEach((script) => script.src === self && place(script));
    all();
    document.addEventListener("DOMContentLoaded", all, { once: true });
  }
})();
