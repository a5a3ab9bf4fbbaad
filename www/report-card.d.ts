/** The wasm and its glue, for a page that brings its own element: `import init, { mount } from "report-card/mount"`. */
import type { ChangeDetail, Messages, Problem } from "./embed.js";

export type { ChangeDetail, Messages, Problem };

/** What the wasm is loaded from; without one it is the file beside this one. */
export type WasmSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/** Loads the wasm, once; `mount` works from then on. After a death (`onTrap`), another instance of it. */
export default function init(source?: WasmSource | { module_or_path?: WasmSource | Promise<WasmSource> }): Promise<unknown>;

/** What is not named stays as it is; `null` is the default. */
export interface Options {
  /** BCP 47; else the report's own language. */
  lang?: string | null;
  /** `auto` goes by the reader's system. */
  theme?: "auto" | "light" | "dark" | null;
  /** The level of the card's own heading. */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | null;
  /** What assistive technology calls the card; else its title. */
  label?: string | null;
  /** How the card begins, until its reader chooses otherwise. */
  view?: "card" | "compact" | "table" | null;
  /** Sentences in another language. */
  messages?: Messages | null;
  /** Called after each rendering. */
  onRender?: () => void;
  /** Called when the card shows something else: the reader has chosen, a link was followed, or another report came. */
  onChange?: (change: ChangeDetail) => void;
}

/** JSON text or an object, or a list of either, one for each period. */
export type Report = string | object;

/** A card on a page. */
export class ReportCard {
  private constructor();
  /** Shows another report, or the same one (`undefined`); what `options` does not name stays as it is. Throws `ReportCardError`. */
  update(report: Report | undefined, options?: Options): void;
  /** Takes the card off the page and gives its memory back; once more does nothing. */
  destroy(): void;
  /** The same. */
  free(): void;
  readonly state: "ready" | "partial" | "empty" | "error" | "unsupported";
  readonly problems: Problem[];
}

/** A call that can't be done. No card comes to harm. */
export class ReportCardError extends Error {
  private constructor();
  /** No wasm came; `mount` before `init`; into what is no element; a card that was destroyed; an instance that has died. */
  readonly code: "wasm" | "init" | "container" | "destroyed" | "trap";
  readonly remedy: string;
}

/** What an element's attributes (`theme`, `heading-level`, `label`, `view`) and its `messages` ask of `mount`. */
export function optionsOf(element: Element): Options;

/**
 * Shows a report in an element, or in a shadow root; on a page, or to be put there. The style sheet, `report-card/card.css`, is the page's
 * to put into the document or the shadow root that the container is in, adopted or linked. Throws `ReportCardError`; what is wrong with a
 * report is shown and told (`problems`) instead.
 */
export function mount(container: Element | ShadowRoot, report: Report, options?: Options): ReportCard;

/**
 * Calls back when an instance has died of a trap: what it has drawn no longer reacts. `await init()` again, and mount anew.
 */
export function onTrap(listener: (cause: unknown) => void): void;
