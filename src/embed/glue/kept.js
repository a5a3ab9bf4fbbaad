/* Cards that have left the page and may come back. Beyond a limit the one that left first is given up, because a page can't free its
 * part of the wasm's memory. */

const MAX_KEPT = 8;
let kept = [];

const forget = (card) => { kept = kept.filter((one) => one.card !== card); };

/** `giveUp` is called for a card that is no longer kept. */
function keep(card, giveUp) {
  forget(card);
  kept.push({ card, giveUp });
  if (kept.length > MAX_KEPT) kept[0].giveUp();
}
