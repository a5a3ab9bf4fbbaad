/** The wasm and its glue, for a page that brings its own element: `import init, { mount } from "report-card/mount"`. */
import type { Messages, Problem } from "./embed.js";

export type { Messages, Problem };

/** Loads the wasm, once; `mount` works from then on. Without an address it is the file beside this one. */
export default function init(options?: { module_or_path?: string | URL | Request | Response | BufferSource | WebAssembly.Module }): Promise<unknown>;

export interface Options {
  /** BCP 47; else the report's own language. */
  lang?: string;
  /** `auto` goes by the reader's system. */
  theme?: "auto" | "light" | "dark";
  /** The level of the card's own heading. */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  /** What assistive technology calls the card; else its title. */
  label?: string;
  /** How the card begins, until its reader chooses otherwise. */
  view?: "card" | "compact" | "table";
  /** Sentences in another language. */
  messages?: Messages;
  /** Called after each rendering. */
  onRender?: () => void;
  /** Called when the reader has chosen something, with the fragment that restores it. */
  onChange?: (link: string) => void;
}

/** A card on a page. */
export class ReportCard {
  private constructor();
  /** Shows another report, or the same one (`undefined`) with other options. */
  update(report: string | object | undefined, options?: Options): void;
  /** Takes the card off the page. */
  destroy(): void;
  /** Gives its memory back, after `destroy`. */
  free(): void;
  readonly state: "ready" | "partial" | "empty" | "error" | "unsupported";
  readonly problems: Problem[];
}

/** What an element's attributes (`theme`, `heading-level`, `label`, `view`) and its `messages` ask of `mount`. */
export function optionsOf(element: Element): Options;

/** Shows a report in an element, best in a shadow root. The page puts the style sheet there: `report-card/card.css`, adopted or linked. */
export function mount(container: Element, report: string | object, options?: Options): ReportCard;

/**
 * Calls back once, when the instance has died of a trap: what it has drawn no longer reacts. Import the module anew under
 * another query (`report-card.js?2`) and mount again.
 */
export function onTrap(listener: (cause: unknown) => void): void;
