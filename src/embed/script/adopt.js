/* Style sheets in a card's shadow root. */

const made = new WeakMap(); // style sheets by document

// Without these there is neither a style sheet nor a time limit: the page's fallback stays.
export const isSupported = AbortSignal.timeout && document.adoptedStyleSheets;

/** Puts a style sheet into a card's root. All cards of a document share it; a card that is moved to another document gets one made
 * there, because browsers refuse another document's. In one without a window nothing is shown. */
export function adopt(root, text) {
  const { ownerDocument: document } = root;
  if (!isSupported || !document.defaultView) return;
  const known = made.get(document) ?? {};
  made.set(document, known);
  if (!known[text]) {
    known[text] = new document.defaultView.CSSStyleSheet();
    known[text].replaceSync(text);
  }
  const sheets = root.adoptedStyleSheets;
  if (!sheets.includes(known[text])) root.adoptedStyleSheets = [...sheets, known[text]];
}
