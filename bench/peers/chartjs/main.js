// With Chart.js, of which only what is drawn is taken.

import { BarController, BarElement, CategoryScale, Chart, LinearScale } from "chart.js";
import { bars, barsHeight, coloursAt } from "../shared/colours.js";
import { number } from "../shared/numbers.js";
import { start } from "../shared/start.js";
import { mountWith } from "../shared/words.js";

Chart.register(BarController, BarElement, CategoryScale, LinearScale);
Chart.defaults.animation = false;

const FONT = { family: "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif", size: 12 };

start(mountWith((place, { tally, measure }) => {
  const colour = coloursAt(place);
  place.style.height = `${tally ? 36 : barsHeight(measure)}px`;
  const canvas = document.createElement("canvas");
  place.append(canvas);
  const chart = new Chart(canvas, tally ? counts(tally, colour) : figures(measure, colour));
  return { end: () => chart.destroy() };
}));

/** How many of each status, in one bar. */
function counts({ counts, sum }, colour) {
  return {
    type: "bar",
    data: { labels: [""], datasets: counts.map(({ status, count, text }) => ({ label: text, data: [count], backgroundColor: colour.of(status) })) },
    options: {
      indexAxis: "y", responsive: true, maintainAspectRatio: false, events: [],
      scales: { x: { stacked: true, max: sum, display: false }, y: { stacked: true, display: false } },
    },
  };
}

/** The figure beside its plans and what was before. */
function figures(measure, colour) {
  const all = bars(measure);
  const fills = { actual: colour("--above"), target: colour("--soft"), baseline: colour("--line") };
  return {
    type: "bar",
    data: { labels: all.map(({ name }) => name), datasets: [{ data: all.map(({ value }) => value), backgroundColor: all.map(({ kind }) => fills[kind]) }] },
    options: {
      indexAxis: "y", responsive: true, maintainAspectRatio: false, events: [],
      scales: {
        x: { beginAtZero: true, grid: { color: colour("--line") }, ticks: { color: colour("--soft"), font: FONT, maxTicksLimit: 5, callback: (value) => number(value) } },
        y: { grid: { display: false }, ticks: { color: colour("--ink"), font: FONT, callback(at) { return short(this.getLabelForValue(at)); } } },
      },
    },
  };
}

const short = (text) => (text.length > 24 ? `${text.slice(0, 23)}…` : text);
