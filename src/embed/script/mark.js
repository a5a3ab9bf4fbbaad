/* A card's state as attributes, which style sheets of any age can match. `mark` without a value removes one. */

export const mark = (card, name, value) => (value === undefined ? card.removeAttribute(name) : card.setAttribute(name, value));
