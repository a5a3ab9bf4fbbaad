/** `import "report-card"` defines `<report-card>`; where there is no DOM it does nothing. */

/** What is wrong with a report, and where. */
export interface Problem {
  /** `E01` to `E24`, `W01` to `W09` (docs/format.md), and `M01` to `M03` of `messages`. */
  code: string;
  severity: "error" | "warning";
  /** A JSON Pointer (RFC 6901) into the report; empty for the whole of it. */
  pointer: string;
  /** In the card's language. */
  message: string;
}

/** The names of the card's sentences: docs/messages.md. */
export type MessageKey =
  | "indicators" | "budget" | "measures" | "results" | "statements" | "planOf" | "themeOf" | "objectives" | "tasks"
  | "projects" | "incomplete" | "themeContinued" | "year" | "fromTo" | "asOf" | "titleWithPlan" | "title"
  | "headTotal" | "headTotalExceeded" | "headCount" | "headCountExceeded" | "thePlan" | "headAmount"
  | "headEstimated" | "headProvisional" | "headForecast" | "headMeasures" | "headMeasuresDeclared" | "achieved" | "countAchieved"
  | "countExceeded" | "countMet" | "countPartly" | "countNotMet" | "countRest" | "moreThan" | "atLeast" | "lessThan"
  | "atMost" | "about" | "range" | "estimated" | "provisional" | "forecast" | "aboveTarget" | "belowTarget" | "rose"
  | "fell" | "reachedPercent" | "times" | "points" | "derived" | "fromFigures" | "declaredAgainst" | "shareOfPlan" | "notStated" | "noFigure"
  | "observations" | "ofWhich" | "exceeded" | "betterThanPlan" | "met" | "partiallyMet" | "notMet" | "onTrack"
  | "atRisk" | "offTrack" | "notReported" | "dropped" | "reportPreliminary" | "reportFinal" | "reportAmended"
  | "modified" | "supersedes" | "chair" | "attendees" | "discussed" | "date" | "requests" | "personWithRole"
  | "source" | "published" | "print" | "leftOut" | "empty" | "unreadable" | "unsupported" | "periodLabel"
  | "filterLabel" | "filterAll" | "filterOne" | "noStatus" | "sortLabel" | "sortListed" | "sortDistance" | "search"
  | "found" | "showMore" | "nothingFound" | "baseLabel" | "baseNone" | "percentOfBase" | "seriesSummary"
  | "viewLabel" | "viewCard" | "viewCompact" | "viewTable" | "tableCaption" | "columnName" | "columnActual"
  | "columnReference" | "columnStated" | "columnComparison" | "columnStatus" | "rowTotal" | "rowAchieved"
  | "downloadLabel" | "copyLink" | "linkCopied" | "linkHere" | "toolFailed" | "messageMissing" | "messageUnknown"
  | "messagePlace";

/** A sentence: `{places}` are filled in, `*stressed*` words are strong. Where it counts, a form for each plural category. */
export type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>;

/** The card's sentences in another language; what is missing is shown in English, and told of (`M01`). */
export type Messages = { /** BCP 47 */ lang: string } & Partial<Record<MessageKey, Message>>;

/** What can stop a card before its report is read, or while it is shown. */
export type LoadCode =
  | "unsupported" | "blocked" | "load" | "file" | "trap"
  | "network" | "cors" | "http" | "timeout" | "html";

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

/**
 * The element. Attributes: `src` (several addresses, one for each period, with commas and spaces between them), `lang`, `theme` (`auto`, `light`, `dark`), `heading-level` (1 to 6), `loading` (`lazy`,
 * `eager`), `base`, `label`, `view` (`card`, `compact`, `table`), `interactive` (`intent`,
 * `idle`, `now`), `debug`; `data-state` (`loading`, `ready`, `error`) is the element's own. All react to change.
 */
export interface ReportCardElement extends HTMLElement {
  /** The report as JSON text or as an object, or a list of them; it goes before `src`. */
  get report(): string | object | undefined;
  set report(report: string | object | null | undefined);
  /** Sentences in another language. */
  messages: Messages | undefined;
  /** Every problem of the reports, and of the messages; none before the wasm has come to a drawn card. */
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
