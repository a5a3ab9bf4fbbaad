/* When a card that can be read is wanted for more: then the wasm comes. */

/** Whether an event within a drawn card is somebody's who means to use it: a finger that scrolls does not, nor one that opens a
 * fold, which the browser does alone; nor a pointer under which the card has come to lie. */
export const meansUse = ({ type, target, pointerType }) => target.closest("button,input")
  || (type === "pointermove" && pointerType !== "touch") || (type === "focusin" && target.matches(":focus-visible"));

/** When the page has nothing else to do, and the network is known to be neither slow nor paid for by its use. */
export const whenIdle = (act) => {
  const { effectiveType, saveData, type } = navigator.connection ?? {};
  if (effectiveType === "4g" && !saveData && type !== "cellular") requestIdleCallback(act);
};

/** Whether the page's address leads into a card: the one with this id; where that is not known, it may be any. */
export const isLinked = (id) => {
  // Within a fragment of the page's own, as routers have them, it is one part more (src/card/state/link.rs).
  const [, linked, view] = /^#(?:.*report-card=)?([\w-]+)(\?view|%3Fview)?/.exec(location.hash) ?? [];
  return id ? linked === id : view;
};

/** Whether another card is asked for than any that is drawn beforehand. */
export const isOther = (card) => card.messages || /compact|table/.test(card.getAttribute("view"));

/** Whether the page asks for more than a card to read. */
export const isAsked = (card, id) => card.getAttribute("interactive") === "now" || card.report !== undefined || isOther(card) || isLinked(id);

/** A viewport ahead: there by the time the reader is, and never loaded for one who does not come. */
export function whenNear(card, act) {
  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) act();
  }, { rootMargin: "100% 0px" });
  observer.observe(card);
  return observer;
}
