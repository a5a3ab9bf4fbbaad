/* Cards that have gone from the page, and may come back. Of too many, the one that went first is given up: its part of the wasm's memory is
 * no page's to clean up. */

const MAX_KEPT = 8;
let kept = [];

const forget = (card) => { kept = kept.filter((one) => one.card !== card); };

/** `giveUp` is called for one that is not kept any more. */
function keep(card, giveUp) {
  forget(card);
  kept.push({ card, giveUp });
  if (kept.length > MAX_KEPT) kept[0].giveUp();
}
