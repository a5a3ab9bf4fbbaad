/* report-card: defines <report-card>, and makes one where a script tag asks for it.
 *
 * One plain script, valid as a classic and as a module one: a CMS decides which, not its editor. So there is no import
 * statement here; the wasm's glue is imported when the first card needs it. Nothing is written as markup and no style
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

  // A module script is no currentScript: it is found by its name, the last one added first.
  const scripts = () => [...document.querySelectorAll("script[src]")];
  const ownScript = document.currentScript
    ?? scripts().reverse().find((script) => /\/embed(\.min)?\.js([?#]|$)/.test(script.src));
  const home = new URL(".", ownScript?.src || document.baseURI).href;

  const WORDS = {
    vi: {
      network: "Không tải được báo cáo.",
      wasm: "Trình duyệt không hiển thị được thẻ báo cáo.",
      retry: "Thử lại",
      remedy: "Kiểm tra địa chỉ báo cáo, quyền CORS và kết nối mạng.",
      wasmRemedy: "Kiểm tra report-card.js và report-card_bg.wasm nằm cạnh embed.js và CSP cho phép 'wasm-unsafe-eval'.",
      large: "Báo cáo lớn hơn 2 MiB.",
    },
    en: {
      network: "The report could not be loaded.",
      wasm: "This browser can’t show the report card.",
      retry: "Try again",
      remedy: "Check the report's address, its CORS headers and the network.",
      wasmRemedy: "Check that report-card.js and report-card_bg.wasm are beside embed.js, and that the CSP allows 'wasm-unsafe-eval'.",
      large: "The report is larger than 2 MiB.",
    },
  };

  /** What stopped a card: a code, and whether the wasm or the report is at fault. */
  class Stop extends Error {
    constructor(code, cause) {
      super(code, { cause });
      this.code = code;
    }
  }

  // Shared by all cards of the page. A failure is forgotten, so that the next try starts afresh.
  const shared = new Map();
  const once = (key, start) => {
    if (!shared.has(key)) {
      const promise = start();
      shared.set(key, promise);
      promise.catch(() => shared.delete(key));
    }
    return shared.get(key);
  };

  const loadWasm = (base) => once(`wasm ${base}`, async () => {
    try {
      // Both at once: the glue alone would ask for the wasm a round trip later.
      const binary = fetch(new URL("report-card_bg.wasm", base));
      binary.catch(() => {});
      const glue = await import(new URL("report-card.js", base).href);
      await glue.default({ module_or_path: binary });
      return glue;
    } catch (cause) {
      throw new Stop("wasm", cause);
    }
  });

  // Equal addresses in flight are fetched once; a report is not kept after that, the browser's cache does it better.
  const loadReport = (src) => {
    const key = `report ${src}`;
    const promise = once(key, () => fetchText(src));
    promise.finally(() => shared.delete(key)).catch(() => {});
    return promise;
  };

  async function fetchText(src) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(new Stop("timeout")), TIMEOUT);
    try {
      const response = await fetch(src, { signal: abort.signal });
      if (!response.ok) throw new Stop("http", new Error(`${response.status} ${src}`));
      return await boundedText(response, abort);
    } catch (cause) {
      throw cause instanceof Stop ? cause : new Stop("network", cause);
    } finally {
      clearTimeout(timer);
    }
  }

  /** The body as text; one past the limit is not read to its end: a phone pays for every byte. */
  async function boundedText(response, abort) {
    if (!response.body) return response.text();
    const decoder = new TextDecoder();
    const reader = response.body.getReader();
    let text = "";
    let bytes = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > MAX_BYTES) {
        abort.abort();
        throw new Stop("E21");
      }
      text += decoder.decode(value, { stream: true });
    }
  }

  /** The nearest `lang`, out of shadow roots as well. */
  function nearestLang(element) {
    for (let node = element; node; node = node.parentNode ?? node.host) {
      const lang = node.getAttribute?.("lang");
      if (lang) return lang;
    }
    return "";
  }

  class ReportCard extends HTMLElement {
    static observedAttributes = ATTRIBUTES;

    #root = this.attachShadow({ mode: "open" });
    #place = document.createElement("div");
    #slot = document.createElement("slot");
    #report;
    #card;
    #turn = 0;
    #seen;
    #inline;
    #settle;
    #ready;

    constructor() {
      super();
      this.#place.hidden = true;
      this.#root.append(this.#place, this.#slot);
      this.#renew();
      // Set before the element was defined, a property hides the accessor of the same name.
      if (Object.hasOwn(this, "report")) {
        const report = this.report;
        delete this.report;
        this.#report = report;
      }
    }

    /** The report as an object or as JSON text; it goes before `src`. */
    get report() { return this.#report; }
    set report(report) {
      this.#report = report;
      this.#start();
    }

    /** Every problem of the report shown: `{code, severity, pointer, message}`. */
    get problems() { return this.#card?.problems ?? []; }

    /** Resolves when the card is painted, or when it is known that it can't be. */
    get ready() { return this.#ready; }

    connectedCallback() {
      // Moved: the card is still there and stays.
      if (this.#card || this.#seen) return;
      this.#start();
    }

    disconnectedCallback() {
      // A move disconnects and connects at once: only what is still away a microtask later is gone.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#turn += 1;
        this.#unwatch();
        this.#unmount();
        this.removeAttribute("data-state");
      });
    }

    attributeChangedCallback(name, before, after) {
      if (before === after || !this.isConnected) return;
      if (name === "src" || name === "base") this.#start();
      else if (name !== "loading") this.#card?.update(undefined, this.#options());
    }

    #renew() {
      this.#ready = new Promise((resolve) => { this.#settle = resolve; });
    }

    #unwatch() {
      this.#seen?.disconnect();
      this.#seen = undefined;
      this.#inline?.disconnect();
      this.#inline = undefined;
    }

    #unmount() {
      this.#card?.destroy();
      this.#card?.free?.();
      this.#card = undefined;
      this.#place.replaceChildren();
      this.#place.hidden = true;
      this.#slot.hidden = false;
    }

    #options(onRender) {
      return {
        lang: nearestLang(this),
        theme: this.getAttribute("theme") ?? "auto",
        headingLevel: Number(this.getAttribute("heading-level")) || 2,
        onRender,
      };
    }

    #words() {
      return nearestLang(this).toLowerCase().startsWith("vi") ? WORDS.vi : WORDS.en;
    }

    #start() {
      if (!this.isConnected) return;
      this.#unwatch();
      const near = this.getAttribute("loading") === "eager" || typeof IntersectionObserver === "undefined";
      if (near || this.#card) {
        this.#load();
        return;
      }
      // A viewport ahead: loaded by the time the reader is there, and never for one who does not come.
      this.#seen = new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#unwatch();
        this.#load();
      }, { rootMargin: "100% 0px" });
      this.#seen.observe(this);
    }

    async #load() {
      // A slow first report must not overwrite a fast second one: only the last turn may paint.
      const turn = (this.#turn += 1);
      this.setAttribute("data-state", "loading");
      this.setAttribute("aria-busy", "true");
      try {
        const base = new URL(this.getAttribute("base") || home, document.baseURI);
        const [glue, report] = await Promise.all([loadWasm(base.href), this.#given()]);
        if (turn !== this.#turn || !this.isConnected) return;
        await this.#paint(glue, report);
        if (turn !== this.#turn) return;
        this.#tell();
      } catch (stop) {
        if (turn === this.#turn && this.isConnected) this.#fail(stop instanceof Stop ? stop : new Stop("wasm", stop));
      }
    }

    /** The report: the property, else what `src` gives, else the JSON inside the element. */
    #given() {
      if (this.#report !== undefined) return this.#report;
      const src = this.getAttribute("src");
      if (src) return loadReport(new URL(src, document.baseURI).href);
      return this.#inlineText();
    }

    /** The JSON inside, once the parser has come past it. */
    #inlineText() {
      const find = () => this.querySelector('script[type="application/json"]');
      if (document.readyState !== "loading") return find()?.textContent ?? "";
      return new Promise((resolve) => {
        document.addEventListener("DOMContentLoaded", () => resolve(find()?.textContent ?? ""), { once: true });
      });
    }

    /** Mounts or updates the card; resolves when it has been rendered. */
    #paint(glue, report) {
      if (this.#card) {
        this.#card.update(report, this.#options());
        this.#show();
        return undefined;
      }
      this.#place.replaceChildren();
      this.#place.hidden = false;
      // Laid out but not yet in the fallback's stead: the fallback stays until there is a card to look at.
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Stop("wasm", new Error("the card was not rendered"))), TIMEOUT);
        this.#card = glue.mount(this.#place, report, this.#options(() => {
          clearTimeout(late);
          this.#show();
          resolve();
        }));
      });
    }

    #show() {
      this.#place.hidden = false;
      const state = this.#card?.state;
      // What can't be read is told beside the figures that the page itself has.
      this.#slot.hidden = state !== "error" && state !== "unsupported";
    }

    #tell() {
      const { state, problems } = this.#card;
      const failed = state === "error" || state === "unsupported";
      this.#settled(failed ? "error" : "ready");
      this.#send("problems", problems);
      if (failed) {
        const [first] = problems;
        this.#send("error", { code: first.code, message: first.message, remedy: first.message });
      } else {
        this.#send("ready", { state });
      }
    }

    #fail(stop) {
      this.#unmount();
      const words = this.#words();
      const message = stop.code === "E21" ? words.large : stop.code === "wasm" ? words.wasm : words.network;
      // The page's own figures are better than our excuse; without them, one sentence and a way on.
      const hasFallback = [...this.childNodes].some((node) =>
        node.nodeType === Node.TEXT_NODE ? node.data.trim() : node.localName !== "script");
      if (!hasFallback) this.#place.append(this.#excuse(message, words.retry));
      this.#place.hidden = hasFallback;
      this.#settled("error");
      const remedy = stop.code === "wasm" ? words.wasmRemedy : words.remedy;
      this.#send("error", { code: stop.code, message, remedy, cause: stop.cause });
    }

    #excuse(message, retry) {
      const box = document.createElement("div");
      box.setAttribute("role", "alert");
      const text = document.createElement("p");
      text.textContent = message;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = retry;
      button.addEventListener("click", () => {
        this.#place.replaceChildren();
        this.#renew();
        this.#load();
      });
      box.append(text, button);
      return box;
    }

    #settled(state) {
      this.removeAttribute("aria-busy");
      this.setAttribute("data-state", state);
      this.#settle(this);
    }

    #send(name, detail) {
      this.dispatchEvent(new CustomEvent(`${TAG}:${name}`, { detail, bubbles: true, composed: true }));
    }
  }

  // The first of two versions on a page wins.
  if (!customElements.get(TAG)) customElements.define(TAG, ReportCard);

  // The one-line form: a card right after each script tag that carries a data-src.
  for (const script of document.currentScript ? [document.currentScript] : scripts()) {
    if (!script.dataset.src || script.src !== ownScript?.src || script.dataset.reportCard === "done") continue;
    script.dataset.reportCard = "done";
    const card = document.createElement(TAG);
    for (const name of ATTRIBUTES) {
      const value = script.getAttribute(`data-${name}`);
      if (value !== null) card.setAttribute(name, value);
    }
    script.after(card);
  }
})();
