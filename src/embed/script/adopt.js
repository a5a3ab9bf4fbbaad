/* Style sheets in a card's root. */

const made = new WeakMap(); // the sheets of each document

/** Puts a style sheet into a card's root, the same one for all cards of a document: another window's is refused, and a card may be
 * moved into a frame. False below the floor, where there is none. */
export function adopt({ shadowRoot: root, ownerDocument: document }, text) {
  try {
    const known = made.get(document) ?? {};
    made.set(document, known);
    if (!known[text]) {
      known[text] = new (document.defaultView ?? window).CSSStyleSheet();
      known[text].replaceSync(text);
    }
    const { adoptedStyleSheets: sheets } = root;
    if (!sheets.includes(known[text])) root.adoptedStyleSheets = [...sheets, known[text]];
    return true;
  } catch {
    return false;
  }
}
