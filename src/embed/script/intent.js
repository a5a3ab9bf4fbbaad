/* When a drawn card needs to be interactive: then the wasm is loaded. */

/** Whether an event within a drawn card shows that somebody means to use it. Not so: scrolling with a finger, opening a fold (the
 * browser does that alone), a pointer under which the card happens to be. */
export const meansUse = ({ type, target, pointerType }) => target.closest("button,input")
  || (type === "pointermove" && pointerType !== "touch") || (type === "focusin" && target.matches(":focus-visible"));

/** Calls when the page is idle, where the network is known to be fast and not metered: Firefox and Safari tell nothing of it. */
export const whenIdle = (act) => {
  const { effectiveType, saveData, type } = navigator.connection ?? {};
  if (effectiveType === "4g" && !saveData && type !== "cellular") requestIdleCallback(act);
};

/** Whether the page's address leads into the card with this id; without an id, into any card. */
export const isLinked = (id) => {
  // In a router's fragment, the card's part is one of several (src/card/state/link.rs).
  const [, linked, view] = /^#(?:.*report-card=)?([\w-]+)(\?view|%3Fview)?/.exec(location.hash) ?? [];
  return id ? linked === id : view;
};

/** Whether the page asks for a card that is never drawn in advance. */
export const isOther = (card) => card.messages || /compact|table/.test(card.getAttribute("view"));

/** Whether the page asks for an interactive card from the start. */
export const isAsked = (card, id) => card.getAttribute("interactive") === "now" || card.report !== undefined || isOther(card) || isLinked(id);

/** Calls when the card is a viewport away: in time for the reader, and never for one who doesn't get there. */
export function whenNear(card, place, act) {
  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) act();
  }, { rootMargin: "100% 0px" });
  observer.observe(card);
  observer.observe(place); // a card of `display: contents` has no box of its own
  return observer;
}
