/* Cards that have gone from the page, and may come back. */

const MAX = 8;
let away = [];
const putBack = new WeakMap(); // when

export const without = (list, one) => list.filter((other) => other !== one);

/** What its reader has opened, chosen and typed is kept for a while: a router's or a tab's way is to put the same element back. Of too
 * many, `leave` takes the one that went first. */
export function keep(card, leave) {
  away = [...without(away, card), card];
  if (away.length > MAX) leave(away[0]);
}

export const forget = (card) => { away = without(away, card); };

/** Puts a card back after its tag, if that is still there: morphed to the server's text, a page lacks it. Whoever takes it away again at
 * once means it. */
export function restore(card, tag) {
  const now = performance.now();
  if (!tag?.isConnected || now - putBack.get(card) < 1000) return false;
  putBack.set(card, now);
  tag.after(card);
  return true;
}
