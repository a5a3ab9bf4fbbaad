// One measure of the report, made ready to be drawn: its figure, its scale, its references in words.

import { comparison, figure, quantity } from "./numbers.js";

const STATUS_WORDS = {
  exceeded: "vượt kế hoạch", met: "đạt kế hoạch", partiallyMet: "đạt một phần", notMet: "chưa đạt", onTrack: "đúng tiến độ",
  atRisk: "có nguy cơ chậm", offTrack: "chậm tiến độ", notReported: "chưa có số liệu", dropped: "đã bỏ", none: "không đánh giá",
};
/** From good to bad, as the filter lists them. */
export const STATUSES = Object.keys(STATUS_WORDS);
const SEVERITY = ["dropped", "notReported", "exceeded", "met", "onTrack", "partiallyMet", "atRisk", "offTrack", "notMet"];
const VALUE_STATUS = { estimated: "ước đạt", provisional: "sơ bộ", forecast: "dự báo" };
/** Room for the open end, in parts of the width. */
const ROOM = 0.03;

export const statusWord = (status, ascending = true) =>
  (status === "exceeded" && !ascending ? "tốt hơn kế hoạch" : STATUS_WORDS[status]);

export const capital = (text) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

/** As declared for it, else the least good of its targets. */
export function statusOf(measure) {
  if (measure.status) return measure.status;
  const all = (measure.targets ?? []).map((target) => target.status ?? computed(measure, target)).filter(Boolean);
  return all.sort((a, b) => SEVERITY.indexOf(b) - SEVERITY.indexOf(a))[0] ?? "none";
}

function computed(measure, target) {
  const share = ratio(target.comparison) ?? measure.actual?.value / target.value;
  if (!Number.isFinite(share)) return undefined;
  if (share === 1) return "met";
  return share > 1 === (measure.ascending ?? true) ? "exceeded" : "notMet";
}

/** What a list shows of a measure before it is opened. */
export function row(measure, units) {
  const unit = units[measure.unit]?.label;
  const status = statusOf(measure);
  return {
    id: measure.id, name: capital(measure.name), status, statusWord: statusWord(status, measure.ascending),
    value: measure.actual ? figure(measure.actual, unit) : "Không có số liệu", measure,
  };
}

/** All of it. */
export function block(measure, units) {
  const unit = units[measure.unit]?.label;
  const actual = measure.actual;
  return {
    id: measure.id, name: capital(measure.name), unit,
    figure: actual ? quantity(actual, unit) : undefined,
    badge: VALUE_STATUS[actual?.valueStatus],
    scale: scale(measure),
    references: references(measure, units),
  };
}

export function references(measure, units) {
  const unit = units[measure.unit]?.label;
  const numbered = (measure.targets ?? []).length > 1;
  const told = (reference, index, isBaseline) => {
    const own = reference.unit ? units[reference.unit]?.label : unit;
    const stated = extentStated(reference) || reference.text ? figure(reference, own) : undefined;
    const implied = stated ? undefined : impliedAmount(measure, reference);
    const decimals = measure.actual?.decimals ?? 0;
    const status = isBaseline ? undefined : reference.status ?? computed(measure, reference);
    return {
      sign: isBaseline || !numbered ? "" : String(index + 1), isBaseline, name: reference.name,
      soft: isBaseline && !stated ? " (không nêu số)" : "",
      implied: implied === undefined ? undefined : `≈ ${figure({ value: implied, decimals }, own)}, suy ra từ tỷ lệ`,
      stated, comparison: reference.comparison && comparison(reference.comparison, unit, isBaseline),
      status, statusWord: status && statusWord(status, measure.ascending),
    };
  };
  return [
    ...(measure.targets ?? []).map((target, index) => told(target, index, false)),
    ...(measure.baselines ?? []).map((baseline, index) => told(baseline, index, true)),
  ];
}

function ratio(comparison) {
  if (comparison?.type === "percentChange") return 1 + comparison.value / 100;
  if (comparison?.type === "percentOf") return comparison.value / 100;
  if (comparison?.type === "multiple") return comparison.value;
  return undefined;
}

function impliedAmount(measure, { comparison }) {
  const actual = measure.actual?.value;
  if (actual === undefined || !comparison) return undefined;
  const share = ratio(comparison);
  return share === undefined ? actual - comparison.value : actual / share;
}

const extentStated = ({ value, low }) => value !== undefined || low !== undefined;

/** Where the bar ends and where each reference stands, in parts of the width; the values, for who draws an axis. */
function scale(measure) {
  const actual = measure.actual?.value;
  if (actual === undefined) return undefined;
  const ticks = [["targets", false], ["baselines", true]].flatMap(([list, isBaseline]) =>
    (measure[list] ?? []).flatMap((reference, index) => {
      const from = reference.value ?? reference.low ?? impliedAmount(measure, reference);
      if (from === undefined) return [];
      return [{ name: reference.name, isBaseline, from, to: reference.high ?? from, label: String(index + 1) }];
    }));
  if (!ticks.length) return undefined;
  const ends = [0, actual, ...ticks.flatMap(({ from, to }) => [from, to])];
  const low = Math.min(...ends);
  const span = Math.max(...ends) - low;
  const at = (value) => ((value - low) / span) * (1 - ROOM) * 100;
  const targets = ticks.filter(({ isBaseline }) => !isBaseline);
  return {
    value: actual, zero: at(0), actual: at(actual), isOpen: /^>/.test(measure.actual.comparator ?? ""),
    ticks: ticks.map((tick) => ({
      ...tick, start: at(tick.from), end: at(tick.to), label: tick.isBaseline || targets.length < 2 ? "" : tick.label,
    })),
  };
}
