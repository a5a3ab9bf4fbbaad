// With ECharts, of which only what is drawn is taken.

import { BarChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { bars, barsHeight, coloursAt } from "../shared/colours.js";
import { number } from "../shared/numbers.js";
import { start } from "../shared/start.js";
import { mountWith } from "../shared/words.js";

use([BarChart, GridComponent, CanvasRenderer]);

start(mountWith((place, { tally, measure }) => {
  const colour = coloursAt(place);
  place.style.height = `${tally ? 36 : barsHeight(measure)}px`;
  const chart = init(place);
  chart.setOption(tally ? counts(tally, colour) : figures(measure, colour));
  const observer = new ResizeObserver(([{ contentRect }]) => contentRect.width !== chart.getWidth() && chart.resize());
  observer.observe(place);
  return {
    end() {
      observer.disconnect();
      chart.dispose();
    },
  };
}));

/** How many of each status, in one bar. */
function counts({ counts, sum }, colour) {
  return {
    animation: false, grid: { left: 0, right: 0, top: 4, bottom: 4 },
    xAxis: { type: "value", max: sum, show: false }, yAxis: { type: "category", data: [""], show: false },
    series: counts.map(({ status, count, text }) => ({
      type: "bar", name: text, stack: "all", data: [count], barWidth: "100%", silent: true, itemStyle: { color: colour.of(status) },
    })),
  };
}

/** The figure beside its plans and what was before. */
function figures(measure, colour) {
  const all = bars(measure);
  const fills = { actual: colour("--above"), target: colour("--soft"), baseline: colour("--line") };
  return {
    animation: false, grid: { left: 0, right: 8, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: "value", splitNumber: 4, axisLabel: { color: colour("--soft"), formatter: (value) => number(value) }, splitLine: { lineStyle: { color: colour("--line") } } },
    yAxis: { type: "category", inverse: true, data: all.map(({ name }) => name), axisTick: { show: false }, axisLabel: { color: colour("--ink"), width: 150, overflow: "truncate" } },
    series: [{ type: "bar", silent: true, barWidth: 18, data: all.map(({ value, kind }) => ({ value, itemStyle: { color: fills[kind] } })) }],
  };
}
