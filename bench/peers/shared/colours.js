// The card's colours for what is drawn on a canvas.

const NAMES = { exceeded: "--above", met: "--met", onTrack: "--met", partiallyMet: "--partly", atRisk: "--partly", notMet: "--below", offTrack: "--below" };

/** `colour("--ink")`, `colour.of("met")`, as they are around an element. */
export function coloursAt(element) {
  const style = getComputedStyle(element);
  const colour = (name) => style.getPropertyValue(name).trim();
  colour.of = (status) => colour(NAMES[status] ?? "--soft");
  return colour;
}

/** The bars of a measure: its own, then each reference's. */
export function bars({ name, scale }) {
  return [
    { name, value: scale.value, kind: "actual" },
    ...scale.ticks.map((tick) => ({ name: tick.name, value: tick.from, kind: tick.isBaseline ? "baseline" : "target" })),
  ];
}

export const barsHeight = (measure) => 34 + bars(measure).length * 30;
