/* Puts back cards that another script has taken off the page. */

const putBack = new WeakMap(); // when each tag's card was put back

/** Puts a card back after its script tag, if the tag is still there: a morphing library has reset the page to the server's text,
 * which has no card. A script that removes it again at once means it. */
export function restore(card, tag) {
  const now = Date.now(); // `performance` may be a variable of the page
  if (!tag?.isConnected || now - putBack.get(card) < 1000) return false;
  putBack.set(card, now);
  tag.after(card);
  return true;
}
