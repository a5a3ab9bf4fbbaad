/* The playground: the card through its public embed (the element, its `report` property and its events), as a portal
 * would use it. Nothing here is part of the card. */

const WORDS = {
  vi: {}, // stands in index.html; read from there below
  en: {
    title: "Report card", lead: "Edit the figures, see the card change, then copy the snippet into your page.",
    portal: "See it on a portal page", switches: "Options", example: "Example", language: "Language", auto: "Auto",
    theme: "Theme", light: "Light", dark: "Dark", width: "Width", full: "Full", preview: "Card", json: "Figures (JSON)",
    reset: "Restore the example", problems: "Problems", snippet: "Snippet to embed", copy: "Copy",
    script: "One line of script", element: "With the figures inside",
    none: "No problems.", errors: (n) => `${n} ${n === 1 ? "error" : "errors"}`,
    warnings: (n) => `${n} ${n === 1 ? "warning" : "warnings"}`, error: "Error", warning: "Warning",
    copied: "Copied.", notCopied: "Selected: press Ctrl+C to copy.", failed: "The example could not be loaded.",
    scriptHint: (file) => `Put the figures on your site as ${file}, then paste this line where the card should stand.`,
    elementHint: () => "Paste all of it where the card should stand: no other file is needed.",
    whole: "the whole report", goTo: "Show in the JSON",
  },
};
Object.assign(WORDS.vi, {
  none: "Không có vấn đề.", errors: (n) => `${n} lỗi`, warnings: (n) => `${n} cảnh báo`, error: "Lỗi", warning: "Cảnh báo",
  copied: "Đã chép.", notCopied: "Đã chọn: nhấn Ctrl+C để chép.", failed: "Không tải được ví dụ.",
  scriptHint: (file) => `Đặt số liệu lên trang của bạn tại ${file}, rồi dán dòng này vào chỗ thẻ cần hiện.`,
  elementHint: () => "Dán toàn bộ vào chỗ thẻ cần hiện: không cần thêm tệp nào.",
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
  writeSnippet();
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

card.addEventListener("report-card:problems", ({ detail }) => listProblems(detail));
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
  const script = chosen("form") === "script";
  const attributes = (prefix) => [["lang", chosen("lang")], ["theme", chosen("theme")]]
    .filter(([, value]) => value && value !== "auto").map(([name, value]) => ` ${prefix}${name}="${value}"`).join("");
  // "<" is written so that no text in the report can end the script element early.
  const inline = json.value.trim().replaceAll("<", "\\u003c");
  snippet.value = script
    ? `<script async src="${src}" data-src="${file}"${attributes("data-")}></script>`
    : `<script type="module" src="${src}"></script>\n<report-card${attributes("")}>\n<script type="application/json">\n${inline}\n</script>\n</report-card>`;
  $("hint").textContent = script ? words().scriptHint(file) : words().elementHint();
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
