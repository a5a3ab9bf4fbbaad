/** `import "report-card"` defines `<report-card>`; where there is no DOM it does nothing. */

/** What is wrong with a report, and where. */
export interface Problem {
  /** `E01` to `E24`, `W01` to `W07`: see docs/format.md. */
  code: string;
  severity: "error" | "warning";
  /** A JSON Pointer (RFC 6901) into the report; empty for the whole of it. */
  pointer: string;
  /** In the card's language. */
  message: string;
}

/** What can stop a card before its report is read, or while it is shown. */
export type LoadCode =
  | "unsupported" | "blocked" | "load" | "file" | "trap"
  | "network" | "cors" | "http" | "timeout" | "html";

export interface ReadyDetail {
  state: "ready" | "partial" | "empty";
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
}

/**
 * The element. Attributes: `src`, `lang`, `theme` (`auto`, `light`, `dark`), `heading-level` (1 to 6), `loading` (`lazy`,
 * `eager`), `base`, `label`, `debug`; `data-state` (`loading`, `ready`, `error`) is the element's own. All react to change.
 */
export interface ReportCardElement extends HTMLElement {
  /** The report as JSON text or as an object; it goes before `src`. */
  get report(): string | object | undefined;
  set report(report: string | object | null | undefined);
  /** Every problem of the report shown. */
  readonly problems: readonly Problem[];
  /** Resolves when the card is painted, or when it is known that it can't be. */
  readonly ready: Promise<ReportCardElement>;

  addEventListener<K extends keyof ReportCardEventMap>(
    type: K, listener: (this: ReportCardElement, event: ReportCardEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K, listener: (this: ReportCardElement, event: HTMLElementEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "report-card": ReportCardElement;
  }
  // They bubble and are composed: heard on the document too.
  interface DocumentEventMap extends ReportCardEventMap {}
}
