// The marks of statuses: a shape each.

const CIRCLE = '<circle cx="9" cy="9" r="9"/>';
const RING = '<circle class="ring" cx="9" cy="9" r="8"/>';
const MARKS = {
  exceeded: ["above", `${CIRCLE}<path class="cut" d="M9 4.6 13.4 12H4.6Z"/>`],
  met: ["met", `${CIRCLE}<path class="stroke" d="m4.9 9.4 2.8 2.8 5.4-6"/>`],
  partiallyMet: ["partly", `${RING}<path d="M9 1a8 8 0 0 0 0 16Z"/>`],
  notMet: ["below", `${RING}<path class="line" d="m6 6 6 6m0-6-6 6"/>`],
};
MARKS.onTrack = MARKS.met;
MARKS.atRisk = MARKS.partiallyMet;
MARKS.offTrack = MARKS.notMet;

/** A status's class and its shape, which is this file's own markup. */
export function shape(status) {
  return MARKS[status] ?? ["none", '<circle class="ring dashed" cx="9" cy="9" r="8"/>'];
}

/** The same as one piece of markup. */
export function markHtml(status) {
  const [name, inner] = shape(status);
  return `<svg class="mark ${name}" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">${inner}</svg>`;
}
