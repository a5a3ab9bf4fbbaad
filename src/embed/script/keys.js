/* What is typed into the card. Outside a shadow root its events look as if the card itself had had them: a page that spares its own
 * fields would take an "s" in the card's search for its shortcut. */

const SHARED = ["Escape", "Tab"]; // a dialog around the card closes, a trap of its holds the focus

const keep = (event) => {
  const { target, key, ctrlKey, metaKey } = event;
  if (target.localName === "input" && !ctrlKey && !metaKey && !SHARED.includes(key)) event.stopPropagation();
};

/** Keeps from the page what is typed into the fields of this shadow root, but for keys that are the page's too. */
export function keepKeys(root) {
  for (const type of ["keydown", "keypress", "keyup"]) root.addEventListener(type, keep);
}
