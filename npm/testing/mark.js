/* How a card stands: in an attribute, for what test runners have of custom states and internals can't be relied on. */

export function mark(card, name, value) {
  if (name !== "data-state") return;
  if (value === undefined) card.removeAttribute(name);
  else card.setAttribute(name, value);
}
