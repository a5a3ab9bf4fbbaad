/* A card's state as an attribute: test runners' custom states and internals are not reliable. */

export function mark(card, name, value) {
  if (name !== "data-state") return;
  if (value === undefined) card.removeAttribute(name);
  else card.setAttribute(name, value);
}
