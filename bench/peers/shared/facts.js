// The report as the card's sections say it. Every peer draws this; none computes anything more.

import { block, capital, row, STATUSES, statusWord } from "./measure.js";
import { figure, number } from "./numbers.js";

export const FIRST = 50;
export const MORE = 200;

export function read(report) {
  const units = report.units ?? {};
  const tallies = report.tallies ?? [];
  const leading = tallies.find(({ headline }) => headline) ?? tallies[0];
  const period = lower(report.period.label);
  const plan = report.plan;
  return {
    organization: report.organization.name,
    title: report.title ?? `Kết quả ${period}${plan?.theme ? ` và chủ đề ${lower(plan.period.label)}` : ""}`,
    lead: lead(report, leading, units),
    tallies: [leading, ...tallies.filter((tally) => tally !== leading)].filter(Boolean).map((tally) => tallied(tally, tally === leading, units)),
    sections: [
      { title: "Ngân sách", measures: (report.budget ?? []).map((measure) => block(measure, units)) },
      { title: "Kết quả khác", measures: (report.measures ?? []).map((measure) => block(measure, units)) },
    ].filter(({ measures }) => measures.length),
    theme: plan?.theme && {
      title: `Chủ đề ${lower(plan.period.label)}`, text: plan.theme.text, aside: plan.theme.continued ? "Tiếp tục từ năm trước" : "",
    },
    folds: folds(report, plan ?? {}),
    source: { credits: report.source?.credits, title: report.source?.title ?? "Nguồn", url: report.source?.url },
    units,
  };
}

const lower = (text) => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);

/** Sentences in pieces, each strong or not. */
function lead(report, leading, units) {
  const pieces = [];
  if (leading) {
    const of = leading.total === undefined ? number(leading.achieved) : `${number(leading.achieved)}/${number(leading.total)}`;
    pieces.push([`${of} ${leading.label} hoàn thành`, true]);
    pieces.push([leading.exceeded ? `; ${number(leading.exceeded)} vượt ${leading.against ?? "kế hoạch"}. ` : ". ", false]);
  }
  const money = report.budget?.[0];
  if (money?.actual) {
    const verb = money.actual.valueStatus === "estimated" ? "ước đạt" : "đạt";
    pieces.push([`${money.name} ${verb} `, false], [figure(money.actual, units[money.unit]?.label), true], [".", false]);
  }
  return pieces;
}

function tallied(tally, leads, units) {
  const against = tally.against ?? "kế hoạch";
  const met = (tally.achieved ?? 0) - (tally.exceeded ?? 0);
  const rest = (tally.total ?? tally.achieved ?? 0) - (tally.achieved ?? 0) - (tally.partiallyAchieved ?? 0) - (tally.notAchieved ?? 0);
  const counts = [
    ["exceeded", tally.exceeded, `vượt ${against}`],
    ["met", met, `đạt ${against}`, tally.exceeded ? " (tính từ số liệu)" : ""],
    ["partiallyMet", tally.partiallyAchieved, "đạt một phần"],
    ["notMet", tally.notAchieved, "chưa đạt"],
    ["none", rest, "còn lại, không nêu rõ"],
  ].filter(([, count]) => count > 0).map(([status, count, text, soft = ""]) => ({ status, count, said: number(count), text, soft }));
  const rows = (tally.indicators ?? []).map((measure) => row(measure, units));
  return {
    id: tally.id, leads, label: tally.label, isPlain: !leads && tally.total === undefined && !rows.length,
    number: number(tally.achieved), total: tally.total === undefined ? undefined : number(tally.total),
    caption: capital(`${tally.label} hoàn thành`), counts, sum: counts.reduce((sum, { count }) => sum + count, 0), rows,
    filters: rows.length ? filters(rows) : [],
  };
}

function filters(rows) {
  const of = STATUSES.map((status) => [status, rows.filter((one) => one.status === status).length]).filter(([, count]) => count);
  return [
    { status: undefined, text: "Tất cả", said: number(rows.length) },
    ...of.map(([status, count]) => ({ status, text: statusWord(status), said: number(count) })),
  ];
}

/** Dots in fives; past sixty they are segments. */
export function fives({ counts, sum }) {
  if (sum > 60) return [];
  const all = counts.flatMap(({ status, count }) => Array(count).fill(status));
  return Array.from({ length: Math.ceil(all.length / 5) }, (_, at) => all.slice(at * 5, at * 5 + 5));
}

export const moreText = (rest) => `Xem thêm ${number(Math.min(rest, MORE))} mục`;

function folds(report, plan) {
  const listed = (title, list, isOpen = false) => {
    const { items, intro, complete = true } = Array.isArray(list) ? { items: list } : list ?? {};
    return items?.length ? [{ title, isOpen, aside: complete ? number(items.length) : "danh sách chưa đầy đủ", intro, items }] : [];
  };
  const told = report.statements?.length
    ? [{ title: "Kết quả bằng lời", aside: "", entries: report.statements.map(({ topic, quote }) => ({ term: topic && capital(topic), text: quote })) }]
    : [];
  return [
    ...listed("Mục tiêu", plan.objectives, true), ...listed("Nhiệm vụ trọng tâm", plan.tasks),
    ...listed("Dự án trọng điểm", plan.projects), ...told, ...(report.event ? [meeting(report.event)] : []),
  ];
}

function meeting({ kind, chair, attendees, discussed, remarks = [] }) {
  const person = ({ name, role }) => (role ? `${name}, ${role}` : name);
  const list = Array.isArray(discussed) ? { items: discussed } : discussed;
  return {
    title: kind, aside: "",
    entries: [
      chair && { term: "Chủ trì", text: person(chair) },
      attendees && { term: "Dự họp", text: attendees },
      list && { term: "Thảo luận", items: list.items, note: list.complete === false ? "danh sách chưa đầy đủ" : "" },
      ...remarks.map(({ by, quote, requests }) => ({ term: by && person(by), text: quote, before: requests && "Yêu cầu", items: requests })),
    ].filter(Boolean),
  };
}
