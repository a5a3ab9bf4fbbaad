/* report-card: defines <report-card>, and makes one where a script tag asks for it with data-src.
 *
 * One plain script, valid as a classic and as a module one: a CMS decides which, not its editor. So there is no import
 * statement; the wasm's glue is imported when the first card comes near. Nothing is written as markup and no style
 * attribute is set: strict policies (CSP, Trusted Types) find nothing to object to. Old libraries put their own Map or
 * Array.from in the browser's place: what can be had from the language alone is not taken from those.
 */
(() => {
  // Rendered on a server there is no page to put a card on.
  if (typeof customElements === "undefined") return;

  const TAG = "report-card";
  const ATTRIBUTES = ["src", "lang", "theme", "heading-level", "loading", "base", "label", "view", "debug"];
  const TIMEOUT = 10_000;
  const MAX_BYTES = 2 * 1024 * 1024;
  const MAX_TRAPS = 3;
  // The build writes these: what does not fit together is not run.
  const VERSION = "{version}";
  const GLUE_HASH = "{hash of report-card.js}";
  const WASM_HASH = "{hash of report-card_bg.wasm}";
  // A module with a table of references: of what Rust's code may use, what engines learnt last.
  const FLOOR = [0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0];

  // A module is never the currentScript: its own address stands in the stack of an error, in every engine. One that
  // another script has fetched and run is looked for by its name.
  const classic = document.currentScript;
  const inStack = new Error().stack?.match(/\w+:[^\s()]+?(?=:\d+:\d+)/)?.[0];
  const self = classic?.src
    || (/\/embed\b[^/]*$/.test(inStack) && inStack)
    || document.querySelector('script[src*="embed.js"]')?.src
    || inStack || location.href;
  // A floating major's folder may hold the next release before this script is asked for the rest: that fits only itself.
  const home = new URL(/\/\d+\/[^/]*$/.test(self) ? `../${VERSION}/` : ".", self).href;

  // The reader's sentences. What an editor can do is told by code, in both languages, on the page that `help` leads to.
  const WORDS = {
    vi: {
      loading: "Đang tải báo cáo…", retry: "Thử lại", link: "Mở số liệu", help: "Cách khắc phục:",
      report: "Không tải được báo cáo.", card: "Không hiển thị được thẻ báo cáo.",
    },
    en: {
      loading: "Loading the report…", retry: "Try again", link: "Open the data", help: "What to do:",
      report: "The report can’t be shown.", card: "The report card can’t be shown.",
    },
  };
  // What the card, not the report, is to be blamed for.
  const OF_CARD = /unsupported|load|trap/;

  // Of the loader's own, the page's font and colours: the card's sheet comes with the wasm, which may be what failed.
  const STYLE = `:host{display:block}:host([hidden]),[hidden]{display:none!important}
    .notice,.notice button{border:1px solid;border-radius:7px;padding:12px;text-align:center}
    .notice *{margin:6px 12px;color:inherit;font:inherit;background:none}
    @media screen{.quiet{
      min-block-size:100vh;padding:48px 24px;border-color:#8884;
      background:repeating-linear-gradient(#8882 0 16px,#0000 0 40px) content-box
    }.quiet p{margin-block-start:-36px}}
    @media print{a::after{content:" " attr(href)}}`;
  const sheetFor = (document) => {
    try {
      // One of another window's is refused: a card may be moved into a frame.
      const sheet = new (document.defaultView ?? window).CSSStyleSheet();
      sheet.replaceSync(STYLE);
      return [sheet];
    } catch {
      return []; // below the floor
    }
  };
  const sheets = sheetFor(document);

  /** What stopped a card. */
  class Stop {
    constructor(code, cause) {
      this.code = code;
      this.cause = cause;
    }
  }

  /** Surely: of what is covered, folded away, or in a frame that may be out of sight itself, the observer knows more. */
  const isSeen = (card) => {
    const { x, y } = card.getBoundingClientRect();
    return parent === window && card.contains(document.elementFromPoint(x + 9, y + 9));
  };

  const make = (name, properties) => Object.assign(document.createElement(name), properties);

  /** The nearest `lang`, out of shadow roots as well. */
  const langOf = (node) => node && (node.getAttribute?.("lang") || langOf(node.parentNode ?? node.host));

  /** The whole address; what is none stays as it is, and fails where it is fetched. */
  const resolve = (href) => make("a", { href }).href;

  // The policy's refusals look like a dead network; only the event tells them apart, and that comes later.
  let refused;
  document.addEventListener("securitypolicyviolation", (event) => { refused = event.blockedURI; });

  /** Why nothing came from an address; where nothing better is known, `code`. */
  async function stopOf(cause, address, code) {
    if (cause instanceof Stop) return cause;
    await new Promise((done) => setTimeout(done, 400)); // WebKit takes its time
    const isRefused = (refused && (address.startsWith(refused) || refused.startsWith(address))) || /CSP|policy/i.test(cause); // of wasm WebKit tells no event
    return new Stop(/^file/.test(address) ? "file" : isRefused ? "blocked" : code, cause);
  }

  /* The wasm: one for all of the page's cards. A failure is forgotten, so that the next try starts afresh. ---------- */

  const instances = {};
  let cards = []; // those on a page
  let tries = 0;
  let traps = 0;

  const loadWasm = (base) => instances[base] ??= start(base).catch(async (cause) => {
    delete instances[base];
    throw await stopOf(cause, base, "load");
  });

  async function start(base) {
    if (typeof WebAssembly !== "object" || !WebAssembly.validate(new Uint8Array(FLOOR)) || !sheets[0]) throw new Stop("unsupported");
    refused = null;
    // Both at once: the glue alone would ask for the wasm a round trip later. As bytes, for the hash needs all of them
    // anyway, and then a wrong MIME type or a page's own fetch does no harm.
    const binary = fetchWhole(`${base}report-card_bg.wasm`, WASM_HASH);
    // Engines remember a module that failed, and a trapped instance stays broken: each try is another module.
    const address = `${base}report-card.js${tries ? `?${tries}` : ""}`;
    tries += 1;
    // An import bears no hash: fetched with one before, it then comes from the cache.
    const [glue, bytes] = await Promise.all([fetchWhole(address, GLUE_HASH).then(() => import(address)), binary]);
    await glue.default({ module_or_path: bytes });
    glue.onTrap((cause) => {
      delete instances[base];
      traps += 1;
      cards.forEach((card) => ReportCard.rebuild(card, glue, cause));
    });
    return glue;
  }

  async function fetchWhole(address, integrity) {
    const response = await fetch(address, { integrity });
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return response.arrayBuffer();
  }

  /* Reports: equal addresses are fetched once, for as long as a card shows them. ---------------------------------- */

  const reports = {};
  const cacheOf = {}; // what failed is not taken from the browser's cache the next time

  function hold(url) {
    const report = reports[url] ??= { users: 0, abort: new AbortController() };
    report.drop = () => reports[url] === report && delete reports[url];
    report.users += 1;
    report.text ??= fetchText(url, report.abort);
    report.text.catch(report.drop);
    return report;
  }

  function release(report) {
    if ((report.users -= 1)) return;
    report.abort.abort();
    report.drop();
  }

  async function fetchText(url, abort) {
    const timer = setTimeout(() => abort.abort(new Stop("timeout")), TIMEOUT);
    refused = null;
    try {
      const response = await fetch(url, { signal: abort.signal, cache: cacheOf[url] });
      if (!response.ok) throw new Stop("http", new Error(`${response.status} ${url}`));
      const text = await readText(response);
      if (/^\s*</.test(text)) throw new Stop("html", new Error(url));
      return text;
    } catch (cause) {
      cacheOf[url] = "reload";
      const stop = await stopOf(abort.signal.reason ?? cause, url, "network"); // not every engine rejects with the reason
      // What answers a request that may not be read is there, but does not allow it.
      if (stop.code === "network" && !url.startsWith(location.origin)) {
        await fetch(url, { mode: "no-cors", signal: abort.signal }).then(() => { stop.code = "cors"; }, () => {});
      }
      throw stop;
    } finally {
      clearTimeout(timer);
      abort.abort(); // what may still come is not wanted
    }
  }

  /** Piece by piece: what is past the limit is not paid for. */
  async function readText(response) {
    const decoder = new TextDecoder();
    const reader = response.body?.getReader();
    if (!reader) return response.text(); // a page's own fetch
    let text = "";
    for (let bytes = 0; ;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      if ((bytes += value.byteLength) > MAX_BYTES) throw new Stop("E21");
      text += decoder.decode(value, { stream: true });
    }
  }

  /* The element ------------------------------------------------------------------------------------------------- */

  class ReportCard extends HTMLElement {
    static observedAttributes = ATTRIBUTES;
    static version = VERSION;
    static placed = new WeakSet(); // script tags that have their card

    #place = make("div", { hidden: true }); // the card's
    #notice = make("div", { hidden: true }); // the loader's own sentence
    #slot; // the page's fallback
    #report; #messages; #held = []; #card; #glue; #near; #inline; #ready; #settle; #failed; #word;
    #live = false; // on a page, or being moved
    #turn = 0;

    constructor() {
      super();
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = sheets;
      // One that a server has rendered holds its card, and has a name so that nothing else is shown in it.
      this.#slot = root.firstChild ?? root.appendChild(make("slot"));
      root.prepend(this.#notice, this.#place);
      this.#renew();
      // Inside the parser the fallback comes after the element itself.
      this.#slot.onslotchange = () => this.#hasFallback() && this.#hush();
      // What was set before the element was defined hides the accessor.
      for (const name of ["report", "messages"]) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }

    /** The report as an object or as JSON text; it goes before `src`. */
    get report() { return this.#report; }
    set report(report) {
      this.#report = report ?? undefined;
      this.#start();
    }

    /** Sentences in another language: `{lang, …}`. */
    get messages() { return this.#messages; }
    set messages(messages) {
      this.#messages = messages;
      this.#update();
    }

    /** Every problem of the report shown: `{code, severity, pointer, message}`. */
    get problems() { return this.#card?.problems ?? []; }

    /** Resolves when the card is painted, or when it is known that it can't be: `data-state` tells which. */
    get ready() { return this.#ready; }

    connectedCallback() {
      // Moved, the card stays as it is; only the language and the colours around it may be others.
      if (this.#live) {
        this.#update();
        return;
      }
      this.#live = true;
      cards.push(this);
      this.#start();
    }

    disconnectedCallback() {
      // A move disconnects and connects at once: only what is still away a microtask later is gone.
      queueMicrotask(() => this.isConnected || this.#leave());
    }

    adoptedCallback() {
      // Another document takes no sheets along: all is made anew there.
      this.shadowRoot.adoptedStyleSheets = sheetFor(this.ownerDocument);
      this.#leave();
    }

    #leave() {
      cards = cards.filter((card) => card !== this);
      this.#live = false;
      this.#turn += 1;
      this.#unwatch();
      this.#held.forEach(release);
      this.#held = [];
      this.#unmount();
      this.#hush();
      this.removeAttribute("data-state");
      this.removeAttribute("aria-busy");
    }

    attributeChangedCallback(name, before, after) {
      if (before === after || !this.#live) return;
      if (/src|base/.test(name) || (name === "loading" && this.#near)) this.#start();
      else if (name !== "loading") this.#update();
    }

    /** For all cards: the page's language may have changed around them. */
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

    /** The instance has died: nothing of it is called any more. */
    static rebuild(card, glue, cause) {
      if (card.#glue !== glue) return;
      card.#card = null;
      card.#unmount();
      if (traps > MAX_TRAPS) card.#fail(new Stop("trap", cause));
      else card.#start();
    }

    #start() {
      if (!this.#live) return;
      this.#turn += 1; // what is still on its way must not paint any more
      this.#failed = false;
      this.#unwatch();
      if (!this.#settle) this.#renew();
      this.#state("loading");
      if (!this.#card && !this.#hasFallback()) this.#say("loading");
      // A link into a card: it may be this one, however far down.
      if (this.#card || this.getAttribute("loading") === "eager" || location.hash.includes("?")) {
        this.#load();
        return;
      }
      // A viewport ahead: there by the time the reader is, and never loaded for one who does not come.
      this.#near = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#load();
      }, { rootMargin: "100% 0px" });
      this.#near.observe(this);
    }

    async #load() {
      const turn = this.#turn;
      this.#unwatch();
      this.setAttribute("aria-busy", !this.#hasFallback()); // figures that are there are not to be skipped
      try {
        const wasm = loadWasm(resolve((this.getAttribute("base") || home).replace(/\/*$/, "/")));
        wasm.catch(() => {});
        const report = this.#given();
        if (report === undefined) return; // the page will say later; the observer waits for it
        const [glue, json] = await Promise.all([wasm, report]);
        await glue.inTurn(this);
        // A slow first report must not overwrite a fast second one.
        if (turn !== this.#turn) return;
        if (this.#card && this.#glue === glue) this.#card.update(json, this.#options());
        else await this.#mount(glue, json);
        if (turn === this.#turn) this.#tell();
      } catch (cause) {
        if (turn === this.#turn) this.#fail(cause instanceof Stop ? cause : new Stop("load", cause));
      }
    }

    /** The report: the property, else what `src` gives, else the JSON inside; undefined while there is none yet. */
    #given() {
      const before = this.#held;
      const src = this.#report === undefined && this.getAttribute("src");
      this.#held = src ? src.split(/,\s+/).map((one) => hold(resolve(one))) : [];
      before.forEach(release); // after the new ones are held: they may be the same
      if (src) return Promise.all(this.#held.map(({ text }) => text));
      if (this.#report !== undefined) return this.#report;
      // The parser may still be inside the element, a framework may fill it later or anew.
      this.#inline = new MutationObserver(() => this.#start());
      this.#inline.observe(this, { childList: true, characterData: true, subtree: true });
      const script = this.querySelector('script[type="application/json"]');
      if (script && (script.nextSibling || this.nextSibling || isParsed())) return script.textContent;
      const inline = this.#inline;
      if (!isParsed()) whenParsed(() => inline === this.#inline && this.#start());
      return undefined;
    }

    /** Resolves once rendered, out of sight: beside what stands there it would be painted for a frame, and then move. */
    async #mount(glue, json) {
      this.#unmount();
      this.#glue = glue;
      const [card, drawn] = glue.draw(this.#place, json, {
        ...this.#options(), onTheme: () => this.#update(), onChange: (link) => this.#send("change", { link }),
      });
      this.#card = card;
      await drawn.catch(() => { throw new Stop("trap"); });
    }

    #update() {
      if (this.#card) {
        this.#card.update(undefined, this.#options());
        this.#send("problems", this.problems); // their sentences may be in another language now
      } else if (!this.#notice.hidden) this.#say(this.#word);
    }

    #options() {
      return { ...this.#glue.optionsOf(this), lang: langOf(this) };
    }

    #tell() {
      const { state, problems } = this.#card;
      const error = this.#glue.relieve(this.#notice, this.#slot, this.#place, this.#card);
      this.#hush();
      this.#state(error ? "error" : "ready");
      this.#send("problems", problems);
      if (error) this.#tellError(error.code, error.message);
      else this.#send("ready", { state });
    }

    #fail({ code, cause }) {
      const words = this.#words();
      const word = OF_CARD.test(code) ? "card" : "report";
      this.#failed = true;
      this.#unmount();
      // The page's own figures are better than our excuse; without them, one sentence and a way on.
      if (this.#hasFallback()) this.#hush();
      else this.#say(word);
      this.#state("error");
      this.#tellError(code, words[word], cause);
    }

    /** To the page, and to the webmaster who looks for the reason in the console. */
    #tellError(code, message, cause) {
      const help = `${home}troubleshooting.html#${code}`;
      console.warn(`${TAG}: ${code}. ${help}`, cause ?? message);
      this.#send("error", { code, message, remedy: `${this.#words().help} ${help}`, help, cause });
    }

    /** What a reader would see in the slot. */
    #hasFallback() {
      return this.#slot.name || [...this.childNodes].some(({ nodeName, data }) => (nodeName === "#text"
        ? data.trim()
        : !/^(#|script|style|template|noscript)/i.test(nodeName)));
    }

    /** The loader's own sentence: that it loads, or what failed, with the data's address and another try. */
    #say(word) {
      const words = this.#words();
      const focused = this.#notice.contains(this.shadowRoot.activeElement);
      const parts = [make("p", { textContent: words[word] })];
      const failed = word !== "loading";
      const href = this.hasAttribute("src") && resolve(this.getAttribute("src").split(/,\s+/)[0]);
      if (/^http/.test(href)) parts.push(make("a", { href, textContent: words.link }));
      if (failed) parts.push(make("button", { type: "button", textContent: words.retry, onclick: () => this.#start() }));
      this.#word = word;
      this.#notice.setAttribute("role", failed ? "alert" : "status");
      Object.assign(this.#notice, {
        className: failed ? "notice" : "notice quiet",
        lang: words === WORDS.vi ? "vi" : "en",
        hidden: false,
        tabIndex: -1, // keeps the focus while the button is gone
      });
      this.#notice.replaceChildren(...parts);
      if (focused) (failed ? parts.at(-1) : this.#notice).focus({ preventScroll: true });
    }

    #hush() {
      this.#notice.hidden = true;
      this.#notice.replaceChildren();
    }

    #words() {
      return /^vi\b/i.test(langOf(this)) ? WORDS.vi : WORDS.en;
    }

    #state(state) {
      this.setAttribute("data-state", state);
      if (state === "loading") return;
      this.setAttribute("aria-busy", "false");
      this.#settle?.(this);
      this.#settle = null;
    }

    #renew() {
      this.#ready = new Promise((done) => { this.#settle = done; });
    }

    #unwatch() {
      this.#near?.disconnect();
      this.#inline?.disconnect();
      this.#near = this.#inline = null;
    }

    #unmount() {
      this.#card?.destroy();
      this.#card?.free();
      this.#card = this.#glue = null;
      this.#place.replaceChildren();
      this.#place.hidden = true;
      this.#slot.hidden = false;
    }

    #send(name, detail) {
      if (this.hasAttribute("debug")) console.info(TAG, name, detail);
      this.dispatchEvent(new CustomEvent(`${TAG}:${name}`, { detail, bubbles: true, composed: true }));
    }
  }

  const isParsed = () => document.readyState !== "loading";
  const whenParsed = (act) => (isParsed() ? act() : document.addEventListener("DOMContentLoaded", act));

  const first = customElements.get(TAG);
  if (!first) {
    customElements.define(TAG, ReportCard);
    addEventListener("online", ReportCard.retry);
    new MutationObserver(ReportCard.update).observe(document, { attributeFilter: ["lang"], subtree: true });
    // A frame of ours tells its height; nobody else's word is taken.
    addEventListener("message", ({ source, origin, data }) => {
      if (data?.type !== `${TAG}:height` || !(data.height > 0 && data.height < 1e5)) return;
      for (const frame of document.querySelectorAll('iframe[src*="frame.html"]')) {
        if (frame.contentWindow === source && frame.src.startsWith(`${origin}/`)) frame.height = data.height;
      }
    });
  } else if (first.version !== VERSION && !first.told) {
    first.told = true;
    console.warn(`${TAG}: ${first.version} before ${VERSION}`);
  }

  // The one-line form: a card right after each tag. A classic script runs once a tag; a module once a page, however
  // many tags ask for it, and an async one before the parser has come to the last of them.
  const { placed = new WeakSet() } = customElements.get(TAG);
  const place = (script) => {
    if (placed.has(script) || !script.hasAttribute("data-src")) return;
    placed.add(script);
    const card = make(TAG);
    for (const name of ATTRIBUTES) {
      const value = script.getAttribute(`data-${name}`);
      if (value !== null) card.setAttribute(name, value);
    }
    // In the head nothing is shown: then at the end of the page.
    if (script.closest("head")) whenParsed(() => document.body.append(card));
    else script.after(card);
  };
  if (classic) place(classic);
  // Tags that an optimiser has put aside have a type of its own; they come back as others.
  const placeAll = () => document.querySelectorAll("script[data-src]").forEach((script) => {
    if (script.src === self && /^(module|text\/javascript)?$/.test(script.type)) place(script);
  });
  placeAll();
  whenParsed(placeAll);
  // Once a page, for all that are there: each such question has the page laid out.
  if (!first) ReportCard.hurry();
})();
