/* Cards that somebody has taken off the page. */

const putBack = new WeakMap(); // when

/** Puts a card back after its tag, if that is still there: morphed to the server's text, a page lacks it. Whoever takes it away again at
 * once means it. */
export function restore(card, tag) {
  const now = performance.now();
  if (!tag?.isConnected || now - putBack.get(card) < 1000) return false;
  putBack.set(card, now);
  tag.after(card);
  return true;
}
