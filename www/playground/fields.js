/* Which of a report's values the form offers: what stands in the report, and what most reports have. Data alone. */

import { at } from "./places.js";

/** @typedef {{ pointer: string, kind: "text" | "long" | "number" | "date" | "choice", label: string, choices?: [string, string][],
 *    seed?: (value: unknown) => [string, unknown] }} Field
 *  `seed` says what to write where the value alone would not do.
 *  @typedef {{ pointer: string, title: string, level: number, fields: Field[], groups: Group[], note?: string, isFolded?: boolean, canGo?: boolean,
 *    more?: { label: string, pointer: string, make: () => object }[] }} Group */

const COUNTS = ["achieved", "exceeded", "partiallyAchieved", "notAchieved", "total"];
const USUAL = ["achieved", "exceeded", "total"];
const QUANTITY = ["value", "low", "high", "text"];
export const STATUSES = ["exceeded", "met", "partiallyMet", "notMet", "onTrack", "atRisk", "offTrack", "notReported", "dropped"];
/** More than these are folded; past so many the JSON is the place. */
const AT_ONCE = 3;
const AT_MOST = 60;

/** What the fields need to know of the report. */
class Reading {
  constructor(text, root, t) {
    this.text = text;
    this.root = root;
    this.t = t;
  }

  node(pointer) { return at(this.root, pointer); }
  has(pointer) { return (this.node(pointer)?.kind ?? "null") !== "null"; }
  items(pointer) { return (this.node(pointer)?.members ?? []).map((_, index) => `${pointer}/${index}`); }

  /** A scalar as it is in the report. */
  value(pointer) {
    const node = this.node(pointer);
    return node && !node.members ? JSON.parse(this.text.slice(node.start, node.end)) : undefined;
  }

  /** An id that none of these has yet. */
  id(stem, pointers) {
    const taken = new Set(pointers.map((pointer) => this.value(`${pointer}/id`)));
    for (let number = 1; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
  }
}

/** The form of a report. */
export function groupsOf(text, root, t) {
  const report = new Reading(text, root, t);
  const money = report.items("/units").length ? undefined : t.money;
  return [about(report), theme(report), tallies(report), measures(report, "/budget", t.budget, t.addBudget, money),
    measures(report, "/measures", t.measures, t.addMeasure)];
}

function about({ t }) {
  return {
    pointer: "", title: t.about, level: 3, groups: [],
    fields: [
      { pointer: "/organization/name", kind: "text", label: t.organization },
      { pointer: "/title", kind: "text", label: t.reportTitle },
      { pointer: "/period/label", kind: "text", label: t.periodLabel },
      { pointer: "/period/start", kind: "date", label: t.start },
      { pointer: "/period/end", kind: "date", label: t.end },
    ],
  };
}

function theme(report) {
  const { t } = report;
  // A plan says for when it is: the year after the report's.
  const year = Number(String(report.value("/period/end")).slice(0, 4)) + 1 || new Date().getFullYear();
  const seed = (value) => (report.has("/plan") ? ["/plan/theme/text", value] : ["/plan", { period: yearOf(year, t), theme: { text: value } }]);
  return {
    pointer: "/plan", title: t.plan, level: 3, groups: [],
    fields: [
      ...(report.has("/plan") ? [{ pointer: "/plan/period/label", kind: "text", label: t.planPeriod }] : []),
      { pointer: "/plan/theme/text", kind: "long", label: t.planTheme, seed },
    ],
  };
}

export const yearOf = (year, t) => ({ label: t.year(year), start: `${year}-01-01`, end: `${year}-12-31` });

function tallies(report) {
  const { t } = report;
  const items = report.items("/tallies");
  return {
    pointer: "/tallies", title: t.tallies, level: 3, fields: [],
    groups: items.map((pointer) => ({
      pointer, title: report.value(`${pointer}/label`) || t.unnamed, level: 4, canGo: true,
      fields: [
        { pointer: `${pointer}/label`, kind: "text", label: t.tallyLabel },
        ...COUNTS.filter((count) => USUAL.includes(count) || report.has(`${pointer}/${count}`))
          .map((count) => ({ pointer: `${pointer}/${count}`, kind: "number", label: t.counts[count] })),
      ],
      groups: folded(report, report.items(`${pointer}/indicators`), t.indicators, `${pointer}/indicators`),
    })),
    more: [{ label: t.addTally, pointer: "/tallies", make: () => ({ id: report.id(t.stems.tally, items), label: "", achieved: null, total: null }) }],
  };
}

function measures(report, pointer, title, addLabel, units) {
  const { t } = report;
  const items = report.items(pointer);
  const isMoney = pointer === "/budget";
  const all = ["/budget", "/measures", ...report.items("/tallies").map((tally) => `${tally}/indicators`)].flatMap((list) => report.items(list));
  const make = () => ({
    id: report.id(isMoney ? t.stems.budget : t.stems.measure, all), name: "",
    ...(isMoney && { unit: unitOf(report) ?? Object.keys(units ?? {})[0], budgetDirection: "revenue" }), actual: { value: null },
  });
  return {
    pointer, title, level: 3, fields: [],
    groups: items.length > AT_ONCE ? folded(report, items, t.all, pointer) : items.map((item) => measure(report, item, 4)),
    more: [{ label: addLabel, pointer, make, units }],
  };
}

/** The unit that the report counts its money in. */
function unitOf(report) {
  const units = report.node("/units")?.members ?? [];
  return (units.find(({ key }) => report.has(`/units/${key}/currency`)) ?? units[0])?.key;
}

function folded(report, items, title, pointer) {
  if (!items.length) return [];
  const groups = items.slice(0, AT_MOST).map((item) => measure(report, item, 5));
  const note = items.length > AT_MOST ? report.t.rest(items.length - AT_MOST) : undefined;
  return [{ pointer, title: report.t.many(title, items.length), level: 4, fields: [], groups, note, isFolded: true }];
}

function measure(report, pointer, level) {
  const { t } = report;
  const unit = report.value(`${pointer}/unit`);
  const units = report.node("/units")?.members ?? [];
  const label = report.value(`/units/${unit}/label`);
  const references = ["targets", "baselines"].flatMap((list) => report.items(`${pointer}/${list}`).map((item) => [list, item]));
  return {
    pointer, title: report.value(`${pointer}/name`) || t.unnamed, level, canGo: true,
    fields: [
      { pointer: `${pointer}/name`, kind: "text", label: t.name },
      ...quantity(report, `${pointer}/actual`, label),
      ...(units.length ? [{
        pointer: `${pointer}/unit`, kind: "choice", label: t.unit,
        choices: [["", t.noUnit], ...units.map(({ key }) => [key, report.value(`/units/${key}/label`) ?? key])],
      }] : []),
    ],
    groups: references.map(([list, item]) => reference(report, item, list, label, level + 1)),
    more: [[t.addTarget, { value: null }], [t.addShare, { comparison: { type: "percentChange", value: null } }]].map(([title, stated]) => ({
      label: title, pointer: `${pointer}/targets`, make: () => ({ id: report.id(t.stems.target, report.items(`${pointer}/targets`)), name: "", ...stated }),
    })),
  };
}

function reference(report, pointer, list, unit, level) {
  const { t } = report;
  const type = report.value(`${pointer}/comparison/type`);
  return {
    pointer, title: report.value(`${pointer}/name`) || t.unnamed, level: Math.min(level, 6), groups: [], canGo: true,
    fields: [
      { pointer: `${pointer}/name`, kind: "text", label: t[list] },
      ...(type && !QUANTITY.some((key) => report.has(`${pointer}/${key}`)) ? [] : quantity(report, pointer, unit)),
      ...(type ? [{ pointer: `${pointer}/comparison/value`, kind: "number", label: t.comparisons[type] ?? t.comparison }] : []),
      ...(list === "targets" ? [{
        pointer: `${pointer}/status`, kind: "choice", label: t.status, choices: [["", t.unstated], ...STATUSES.map((status) => [status, t.statuses[status]])],
      }] : []),
    ],
  };
}

/** A figure: what of a value, a range or words stands there; a value where nothing does. */
function quantity(report, pointer, unit) {
  const there = QUANTITY.filter((key) => report.has(`${pointer}/${key}`));
  return (there.length ? there : ["value"]).map((key) => ({
    pointer: `${pointer}/${key}`, kind: key === "text" ? "text" : "number",
    label: report.t.quantities[key] + (unit && key !== "text" ? ` (${unit})` : ""),
  }));
}
