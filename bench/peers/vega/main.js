// With Vega-Embed and Vega-Lite specifications.

import embed from "vega-embed";
import { bars, barsHeight, coloursAt } from "../shared/colours.js";
import { start } from "../shared/start.js";
import { mountWith } from "../shared/words.js";

start(mountWith((place, { tally, measure }) => {
  const colour = coloursAt(place);
  const height = tally ? 28 : barsHeight(measure) - 34;
  place.style.height = `${tally ? 36 : height + 34}px`;
  const options = { actions: false, renderer: "canvas", mode: "vega-lite", tooltip: false };
  const ready = embed(place, { ...(tally ? counts(tally, colour) : figures(measure, colour)), width: "container", height }, options);
  return { ready, end: () => ready.then((view) => view.finalize()) };
}));

const config = (colour) => ({
  background: "transparent", view: { stroke: null }, padding: 0,
  axis: { labelColor: colour("--ink"), gridColor: colour("--line"), domain: false, ticks: false, labelFont: "system-ui", labelFontSize: 12, title: null },
  locale: { number: { decimal: ",", thousands: ".", grouping: [3], currency: ["", " ₫"] } },
});

/** How many of each status, in one bar. */
function counts({ counts, sum }, colour) {
  const { locale, ...rest } = config(colour);
  return {
    data: { values: counts.map(({ status, count }, order) => ({ status, count, order })) }, config: { ...rest, locale },
    mark: { type: "bar", height: 28 },
    encoding: {
      x: { field: "count", type: "quantitative", stack: "zero", axis: null, scale: { domain: [0, sum] } },
      order: { field: "order" },
      color: { field: "status", type: "nominal", legend: null, scale: { domain: counts.map(({ status }) => status), range: counts.map(({ status }) => colour.of(status)) } },
    },
  };
}

/** The figure beside its plans and what was before. */
function figures(measure, colour) {
  return {
    data: { values: bars(measure) }, config: config(colour),
    mark: { type: "bar", height: 18 },
    encoding: {
      y: { field: "name", type: "nominal", sort: null, axis: { grid: false, labelLimit: 150 } },
      x: { field: "value", type: "quantitative", axis: { tickCount: 4, labelColor: colour("--soft") } },
      color: { field: "kind", type: "nominal", legend: null, scale: { domain: ["actual", "target", "baseline"], range: [colour("--above"), colour("--soft"), colour("--line")] } },
    },
  };
}
