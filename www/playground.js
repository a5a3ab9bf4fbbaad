/* The playground: the card through its public embed (the element, its `report` property and its events), as a portal
 * would use it. Nothing here is part of the card. */

import { alternative, brief, figures } from "./figures.js";

const WORDS = {
  vi: {}, // stands in index.html; read from there below
  en: {
    title: "Report card", lead: "Edit the figures, see the card change, then copy the snippet into your page.",
    portal: "See it on a portal page", switches: "Options", example: "Example", language: "Language", auto: "Auto",
    theme: "Theme", light: "Light", dark: "Dark", width: "Width", full: "Full", preview: "Card", json: "Figures (JSON)",
    reset: "Restore the example", problems: "Problems", snippet: "Snippet to embed", copy: "Copy",
    script: "One line of script", element: "With the figures inside", inline: "All in one", frame: "Frame", text: "Text alone", image: "Picture",
    none: "No problems.", errors: (n) => `${n} ${n === 1 ? "error" : "errors"}`,
    warnings: (n) => `${n} ${n === 1 ? "warning" : "warnings"}`, error: "Error", warning: "Warning",
    copied: "Copied.", notCopied: "Selected: press Ctrl+C to copy.", failed: "The example could not be loaded.",
    scriptHint: (file) => `Put the figures on your site as ${file}, then paste this line where the card should stand.`,
    elementHint: (file) => `Put the figures on your site as ${file}, then paste all of it: readers have the figures before any script, and without.`,
    inlineHint: () => "Paste all of it where the card should stand: no other file is needed.",
    frameHint: (file) => `For pages that allow frames but no script. The report, ${file}, must be on the server that the frame comes from.`,
    textHint: () => "For pages that allow neither script nor frame: the whole card as text.",
    imageHint: (file) => `Make a picture of the card, put it on your site as ${file.replace(".json", ".png")}, and keep the written alternative: it says the same.`,
    whole: "the whole report", goTo: "Show in the JSON",
  },
};
Object.assign(WORDS.vi, {
  none: "Không có vấn đề.", errors: (n) => `${n} lỗi`, warnings: (n) => `${n} cảnh báo`, error: "Lỗi", warning: "Cảnh báo",
  copied: "Đã chép.", notCopied: "Đã chọn: nhấn Ctrl+C để chép.", failed: "Không tải được ví dụ.",
  scriptHint: (file) => `Đặt số liệu lên trang của bạn tại ${file}, rồi dán dòng này vào chỗ thẻ cần hiện.`,
  elementHint: (file) => `Đặt số liệu lên trang của bạn tại ${file}, rồi dán toàn bộ: người đọc thấy số liệu ngay cả khi không có script.`,
  inlineHint: () => "Dán toàn bộ vào chỗ thẻ cần hiện: không cần thêm tệp nào.",
  frameHint: (file) => `Cho trang cho phép khung nhưng không cho phép script. Báo cáo ${file} phải nằm trên chính máy chủ của khung.`,
  textHint: () => "Cho trang không cho phép script lẫn khung: toàn bộ thẻ dưới dạng chữ.",
  imageHint: (file) => `Chụp ảnh thẻ, đặt lên trang tại ${file.replace(".json", ".png")}, và giữ phần mô tả bằng chữ: nó nói cùng một điều.`,
  whole: "toàn bộ báo cáo", goTo: "Tìm trong JSON",
});

const $ = (id) => document.getElementById(id);
const [card, json, example, problems, snippet] = ["card", "json", "example", "problems", "snippet"].map($);
const chosen = (name) => document.querySelector(`input[name="${name}"]:checked`).value;
const words = () => WORDS[document.documentElement.lang] ?? WORDS.vi;
const make = (name, props, ...children) => {
  const element = Object.assign(document.createElement(name), props);
  element.append(...children);
  return element;
};

for (const element of document.querySelectorAll("[data-t]")) WORDS.vi[element.dataset.t] ??= element.textContent;

/* The report ------------------------------------------------------------- */

let waiting;
function show() {
  clearTimeout(waiting);
  card.report = json.value;
}

json.addEventListener("input", () => {
  clearTimeout(waiting);
  // After a short rest: a card for each key would only flicker.
  waiting = setTimeout(() => requestAnimationFrame(show), 120);
});

let picked = 0;
async function load() {
  const turn = (picked += 1);
  try {
    const response = await fetch(`reports/${example.value}.json`);
    if (!response.ok) throw new Error(`${response.status}`);
    const text = await response.text();
    if (turn !== picked) return;
    json.value = text;
    json.setSelectionRange(0, 0);
    json.scrollTop = 0;
    show();
  } catch {
    if (turn === picked) $("problems-count").textContent = words().failed;
  }
}
example.addEventListener("change", load);
$("reset").addEventListener("click", load);

/* Its problems ----------------------------------------------------------- */

card.addEventListener("report-card:problems", ({ detail }) => {
  listProblems(detail);
  writeSnippet(); // some forms hold the card's words
});
card.addEventListener("report-card:error", ({ detail }) => {
  // What the loader itself met (no wasm, say) is in no report's list.
  if (!card.problems.length) listProblems([{ ...detail, severity: "error", pointer: "", message: `${detail.message} ${detail.remedy ?? ""}` }]);
});

function listProblems(list) {
  const t = words();
  const errors = list.filter(({ severity }) => severity === "error").length;
  const counts = [errors && t.errors(errors), list.length - errors && t.warnings(list.length - errors)].filter(Boolean);
  const count = counts.join(", ") || t.none;
  // Said again only when it changed: the reader is typing.
  if ($("problems-count").textContent !== count) $("problems-count").textContent = count;
  json.setAttribute("aria-invalid", String(errors > 0));
  problems.replaceChildren(...list.map((problem) => {
    const { code, severity, pointer, message } = problem;
    const button = make("button", { type: "button", title: t.goTo, onclick: () => goTo(problem) },
      make("span", { className: "tag" }, `${t[severity] ?? severity} ${code}`),
      make("code", {}, pointer || t.whole),
      make("span", { className: "message" }, message));
    return make("li", { className: severity }, button);
  }));
}

function goTo({ code, pointer, message }) {
  let [start, end] = locate(json.value, pointer);
  const place = code === "E01" && message.match(/(\d+)\D+(\d+)/); // broken JSON has a line and a column, no pointer
  if (place) {
    start = json.value.split("\n").slice(0, place[1] - 1).join("\n").length + (place[1] > 1) + Number(place[2]) - 1;
    end = start + 1;
  }
  json.focus();
  json.setSelectionRange(start, end);
  // Lines don't wrap, so the place follows from the number of the line; browsers don't scroll to a selection.
  const line = json.value.slice(0, start).split("\n").length - 1;
  json.scrollTop = line * parseFloat(getComputedStyle(json).lineHeight) - json.clientHeight / 3;
  json.scrollLeft = 0;
}

/** Where a pointer's value stands in the text, with its key; the nearest one around it when it is missing. */
function locate(text, pointer) {
  const path = pointer.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const token = /\s*("(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+)/y;
  const found = { depth: -1, range: [0, 0] };
  const next = () => {
    const match = token.exec(text);
    if (!match) throw new Error("not JSON");
    return { text: match[1], start: token.lastIndex - match[1].length, end: token.lastIndex };
  };
  /** Reads the value that begins with `first`; `depth` parts of the path lead to it, or it is beside the way (-1). */
  const read = (first, depth, from) => {
    let end = first.end;
    if (first.text === "{" || first.text === "[") {
      for (let index = 0, item = next(); item.text !== "}" && item.text !== "]"; item = next()) {
        if (item.text === ",") continue;
        const key = first.text === "{" ? JSON.parse(item.text) : String(index);
        index += 1;
        const value = first.text === "{" ? (next(), next()) : item;
        read(value, depth >= 0 && path[depth] === key ? depth + 1 : -1, item);
      }
      end = token.lastIndex;
    }
    if (depth > found.depth) {
      const container = end > first.end;
      found.depth = depth;
      found.range = depth === 0 ? [first.start, first.start + 1] : [from.start, container && from !== first ? from.end : end];
    }
  };
  try {
    const first = next();
    read(first, 0, first);
  } catch { /* broken further on: what was found before it will do */ }
  return found.range;
}

/* What to paste ---------------------------------------------------------- */

function writeSnippet() {
  const src = new URL("embed.js", location.href).href;
  const id = json.value.match(/"id"\s*:\s*"([a-z0-9-]+)"/)?.[1] ?? "report";
  const file = `/reports/${id}.json`;
  const form = chosen("form");
  const attributes = (prefix) => [["lang", chosen("lang")], ["theme", chosen("theme")]]
    .filter(([, value]) => value && value !== "auto").map(([name, value]) => ` ${prefix}${name}="${value}"`).join("");
  const loader = `<script type="module" src="${src}"></script>`;
  const article = card.shadowRoot?.querySelector("article[data-state='ready'], article[data-state='partial']");
  const title = article?.querySelector(".title")?.textContent ?? "";
  const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const frame = new URL(`frame.html?${new URLSearchParams([["src", file], ...new FormData(document.querySelector(".switches"))]
    .filter(([name, value]) => name === "src" || (["lang", "theme"].includes(name) && value !== "auto")))}`, location.href);
  // "<" is written so that no text in the report can end the script element early.
  const inline = json.value.trim().replaceAll("<", "\\u003c");
  snippet.value = {
    script: () => `<script async src="${src}" data-src="${file}"${attributes("data-")}></script>`,
    element: () => `${loader}\n<report-card src="${file}"${attributes("")}>\n${article ? brief(article) : ""}\n</report-card>`,
    inline: () => `${loader}\n<report-card${attributes("")}>\n<script type="application/json">\n${inline}\n</script>\n</report-card>`,
    frame: () => `<iframe src="${quoted(frame.href)}" title="${quoted(title)}" width="100%" height="${Math.ceil(card.offsetHeight)}" loading="lazy" frameborder="0"></iframe>`,
    text: () => (article ? figures(article) : ""),
    image: () => `<img src="${file.replace(".json", ".png")}" alt="${quoted(article ? alternative(article) : "")}">`,
  }[form]();
  $("hint").textContent = words()[`${form}Hint`](file);
  $("copied").textContent = "";
}

$("copy").addEventListener("click", async () => {
  let done = true;
  try {
    await navigator.clipboard.writeText(snippet.value);
  } catch { // not a secure origin, or not allowed
    snippet.focus();
    snippet.select();
    done = false;
  }
  $("copied").textContent = done ? words().copied : words().notCopied;
});

/* The switches ----------------------------------------------------------- */

function apply() {
  const lang = chosen("lang");
  document.documentElement.lang = lang === "auto" ? "vi" : lang;
  document.documentElement.dataset.theme = chosen("theme");
  card.setAttribute("theme", chosen("theme"));
  $("stage").dataset.width = chosen("width");
  const t = words();
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t[element.dataset.t];
  document.title = t.title;
  // After the page's own language: without the attribute the card takes the page's.
  card.toggleAttribute("lang", false);
  if (lang !== "auto") card.lang = lang;
  listProblems(card.problems);
  writeSnippet();
}

document.addEventListener("change", ({ target }) => target.type === "radio" && apply());
apply();
load();
