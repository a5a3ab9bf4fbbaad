/* Style sheets in a card's root. */

const made = new WeakMap(); // the sheets of each document

// Without it neither a sheet nor a limit of time: the fallback stays.
export const isSupported = AbortSignal.timeout && document.adoptedStyleSheets;

/** Puts a style sheet into a card's root, the same one for all cards of a document: another window's is refused, and a card may be
 * moved into a frame. */
export function adopt({ shadowRoot: root, ownerDocument: document }, text) {
  if (!isSupported) return;
  const known = made.get(document) ?? {};
  made.set(document, known);
  if (!known[text]) {
    known[text] = new (document.defaultView ?? window).CSSStyleSheet();
    known[text].replaceSync(text);
  }
  const sheets = root.adoptedStyleSheets;
  if (!sheets.includes(known[text])) root.adoptedStyleSheets = [...sheets, known[text]];
}
