/** `import "report-card"` defines `<report-card>`; where there is no DOM it does nothing. */

/** What is wrong with a report, and where. */
export interface Problem {
  /** `E01` to `E24`, `W01` to `W05`, `W07` and `W08` (docs/format.md), and `M01` to `M03` of `messages`. */
  code: string;
  severity: "error" | "warning";
  /** A JSON Pointer (RFC 6901) into the report; empty for the whole of it. */
  pointer: string;
  /** The name of the field that it is of, such as `value`: the last one in the pointer. */
  field?: string;
  /** Where in the report's text it stands, from 1; absent where the report was given as an object. */
  line?: number;
  /** From 1, in characters. */
  column?: number;
  /** In the card's language. */
  message: string;
}

/** A sentence: `{places}` are filled in, `*stressed*` words are strong. Where it counts, a form for each plural category. */
export type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>;

/** The card's sentences by name, each with what it says in English. */
export interface Sentences {
  // {the card's sentences}
}

/** The name of a sentence. */
export type MessageKey = keyof Sentences;

/** The card's sentences in another language; what is missing is shown in English, and told of (`M01`). */
export type Messages = { /** BCP 47 */ lang: string } & Sentences;

/** What can stop a card before its report is read, or while it is shown. */
export type LoadCode =
  | "unsupported" | "blocked" | "load" | "missing" | "file" | "trap"
  | "network" | "cors" | "http" | "timeout" | "html" | "empty";

export interface ReadyDetail {
  state: "ready" | "partial" | "empty";
}

/** What the card shows now. */
export interface ChangeDetail {
  /** The fragment that restores it: `#id?view=table`. */
  link: string;
}

export interface ErrorDetail {
  /** One of the loader's, or the report's first error (`E01` to `E24`). */
  code: LoadCode | (string & {});
  /** For the reader, in their language. */
  message: string;
  /** For the editor, in the same language. */
  remedy: string;
  /** The address that explains the code. */
  help: string;
  cause?: unknown;
}

export interface ReportCardEventMap {
  "report-card:ready": CustomEvent<ReadyDetail>;
  "report-card:error": CustomEvent<ErrorDetail>;
  "report-card:problems": CustomEvent<Problem[]>;
  "report-card:change": CustomEvent<ChangeDetail>;
}

/** What the element takes as attributes: as text, under these names. */
export interface ReportCardAttributes {
  /** The report's address; several, one for each period, with commas and spaces between them. */
  "src"?: string;
  /** BCP 47; else the nearest `lang` around the element. */
  "lang"?: string;
  /** `auto` follows the colour of the text around the card. */
  "theme"?: "auto" | "light" | "dark";
  /** The level of the card's own heading; 2. */
  "heading-level"?: HeadingLevel | `${HeadingLevel}`;
  /** Lazy cards load when they come within a viewport of the reader. */
  "loading"?: "lazy" | "eager";
  /** The folder of card.css, report-card.js and report-card_bg.wasm. */
  "base"?: string;
  /** What assistive technology calls the card. */
  "label"?: string;
  /** How the card begins, until its reader chooses otherwise. */
  "view"?: "card" | "compact" | "table";
  /** When the wasm comes for a card that is drawn already. */
  "interactive"?: "intent" | "idle" | "now";
  /** Every event is also written to the console. */
  "debug"?: boolean | "";
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** What the element takes as properties: `report`, `messages`, and its attributes but `lang`, which is every element's. */
export interface ReportCardProperties {
  /** The report as JSON text or as an object, or a list of them; it goes before `src`. */
  report?: string | object | null;
  /** Sentences in another language. */
  messages?: Messages;
  /** The attribute `heading-level`. */
  headingLevel?: ReportCardAttributes["heading-level"];
  src?: ReportCardAttributes["src"];
  theme?: ReportCardAttributes["theme"];
  loading?: ReportCardAttributes["loading"];
  base?: ReportCardAttributes["base"];
  label?: ReportCardAttributes["label"];
  view?: ReportCardAttributes["view"];
  interactive?: ReportCardAttributes["interactive"];
  debug?: ReportCardAttributes["debug"];
}

/** The events as JSX and Svelte name their listeners: `onreport-card:ready`. */
export type ReportCardListeners = {
  [Type in keyof ReportCardEventMap as `on${Type}`]?: (event: ReportCardEventMap[Type]) => void;
};

type Attribute<Value> = Exclude<Value, undefined> | null;

/**
 * The element. Its attributes are also properties, `null` where there is none (`ReportCardAttributes`: `src`, `lang`, `theme`, `heading-level`, `loading`, `base`, `label`,
 * `view`, `interactive`, `debug`); all react to change. Style sheets tell by `:state(loading)`, `:state(ready)` and `:state(error)`
 * how it stands; `data-state` says the same with the script tag, and where the browser has no custom states.
 */
export interface ReportCardElement extends HTMLElement {
  /** The report as JSON text or as an object, or a list of them; it goes before `src`. */
  get report(): string | object | undefined;
  set report(report: string | object | null | undefined);
  /** Sentences in another language. */
  messages: Messages | undefined;
  get src(): string | null;
  set src(src: string | null | undefined);
  get theme(): string | null;
  set theme(theme: Attribute<ReportCardAttributes["theme"]> | undefined);
  get headingLevel(): string | null;
  set headingLevel(level: Attribute<ReportCardAttributes["heading-level"]> | undefined);
  get loading(): string | null;
  set loading(loading: Attribute<ReportCardAttributes["loading"]> | undefined);
  get base(): string | null;
  set base(base: string | null | undefined);
  get label(): string | null;
  set label(label: string | null | undefined);
  get view(): string | null;
  set view(view: Attribute<ReportCardAttributes["view"]> | undefined);
  get interactive(): string | null;
  set interactive(interactive: Attribute<ReportCardAttributes["interactive"]> | undefined);
  get debug(): string | null;
  set debug(debug: boolean | "" | null | undefined);
  /** Every problem of the reports, and of the messages; none before the wasm has come to a drawn card. */
  readonly problems: readonly Problem[];
  /** Resolves when the card is painted, or when it is known that it can't be. */
  readonly ready: Promise<ReportCardElement>;

  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K, listener: (this: ReportCardElement, event: HTMLElementEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K, listener: (this: ReportCardElement, event: HTMLElementEventMap[K]) => unknown, options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "report-card": ReportCardElement;
  }
  // They bubble and are composed: heard on every element around, on the document and the window too.
  interface GlobalEventHandlersEventMap extends ReportCardEventMap {}
}
