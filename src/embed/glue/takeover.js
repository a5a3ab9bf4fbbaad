/* The live card replaces what stood there, and its reader can go on where they were. */

/** Replaces the loader's notice, the page's figures or a drawn card. What the reader had opened, typed, selected and focused in a
 * drawn card is carried over, and its presses are repeated, all before the next frame, so that nothing flickers or moves. Returns
 * why no report can be seen, if so. */
function takeOver(notice, slot, place, { state, problems }, presses) {
  const failed = /error|unsupported/.test(state) && (problems.find(({ severity }) => severity === "error") ?? {});
  const root = place.getRootNode();
  const focused = root.activeElement;
  const before = slot.name && !failed;
  place.hidden = before;
  // An unreadable report is explained beside the page's own figures.
  slot.hidden = !failed && !before;
  if (notice.contains(focused)) {
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }
  if (!before) return failed;
  const both = (selector) => [slot, place].map((within) => [...within.querySelectorAll(selector)]);
  const name = (fold) => fold.firstElementChild?.textContent;
  const [folds, ours] = both("details");
  for (const fold of folds) {
    const our = ours.find((one) => name(one) === name(fold));
    if (our) our.open = fold.open;
  }
  const [stops, ourStops] = both("a, summary, button, input, [tabindex]");
  const ourOf = (stop) => ourStops[stops.indexOf(stop)];
  for (const stop of stops) {
    const our = ourOf(stop);
    if (stop.value && our && our.value !== stop.value) {
      our.value = stop.value;
      our.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  }
  const words = selectedIn(root, slot);
  // The browser must never lay out both: it would scroll to keep the reader's place.
  slot.hidden = true;
  place.hidden = false;
  const heir = ourOf(focused);
  heir?.focus({ preventScroll: true });
  if (focused?.selectionStart >= 0) heir?.setSelectionRange(focused.selectionStart, focused.selectionEnd);
  else if (words) select(root, place, words);
  const wanted = presses.map((press) => [press.textContent, ourOf(press)]);
  slot.removeAttribute("name");
  slot.replaceChildren();
  for (const [text, our] of wanted) if (our?.textContent === text) our.click();
  return false;
}

const selectionOf = (root) => root.getSelection?.() ?? document.getSelection();

/** Start and end of the reader's selection, counted in characters of the node's text. */
function selectedIn(root, node) {
  const selection = selectionOf(root);
  const range = selection.getComposedRanges?.({ shadowRoots: [root] })[0] ?? (selection.rangeCount ? selection.getRangeAt(0) : null);
  if (!range || range.collapsed || !node.contains(range.startContainer) || !node.contains(range.endContainer)) return null;
  const before = document.createRange();
  return [[range.startContainer, range.startOffset], [range.endContainer, range.endOffset]].map((place) => {
    before.setStart(node, 0);
    before.setEnd(...place);
    return before.toString().length;
  });
}

/** Selects these characters of a node's text. */
function select(root, node, words) {
  const places = words.map((left) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    let text = walker.nextNode();
    while (text && left > text.length) {
      left -= text.length;
      text = walker.nextNode();
    }
    return [text, left];
  });
  if (places.every(([text]) => text)) selectionOf(root).setBaseAndExtent(...places[0], ...places[1]);
}
