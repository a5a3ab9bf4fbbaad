/* How a card stands, in attributes that style sheets of any age read; without a value it is told no more. */

export const mark = (card, name, value) => (value === undefined ? card.removeAttribute(name) : card.setAttribute(name, value));
