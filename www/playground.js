/* The playground: the card through its public element, as a portal has it, beside the JSON that it shows. */

const WORDS = {
  vi: {
    title: "Thẻ báo cáo", what: "Sửa JSON bên dưới; thẻ và các lỗi hiện ra ngay.", settings: "Tuỳ chọn",
    example: "Báo cáo mẫu", language: "Ngôn ngữ", theme: "Giao diện", auto: "Theo hệ thống", light: "Sáng", dark: "Tối",
    width: "Chiều rộng", full: "Toàn bộ", snippet: "Đoạn mã để dán", copy: "Sao chép", copied: "Đã sao chép",
    none: "Không có lỗi", some: (count) => `${count} điều cần xem`,
  },
  en: {
    title: "Report card", what: "Edit the JSON below; the card and its problems follow at once.", settings: "Settings",
    example: "Example", language: "Language", theme: "Theme", auto: "As the system", light: "Light", dark: "Dark",
    width: "Width", full: "Full", snippet: "Code to paste", copy: "Copy", copied: "Copied",
    none: "No problems", some: (count) => (count === 1 ? "1 thing to look at" : `${count} things to look at`),
  },
};

const card = document.querySelector("report-card");
const form = document.querySelector("form");
const json = document.getElementById("json");
const list = document.getElementById("problems");
const heading = document.getElementById("problems-title");
const snippet = document.getElementById("snippet");
const copy = document.getElementById("copy");
const field = (name) => form.elements.namedItem(name).value;
const words = () => WORDS[document.documentElement.lang] ?? WORDS.en;

function speak() {
  document.documentElement.lang = field("lang");
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = words()[element.dataset.say];
}

/** Where a JSON pointer's last step stands in the text: near enough to put the caret there. */
function find(pointer) {
  let at = 0;
  for (const step of pointer.split("/").slice(1)) {
    const key = `"${step.replaceAll("~1", "/").replaceAll("~0", "~")}"`;
    const next = json.value.indexOf(key, at);
    if (next >= 0) at = next;
  }
  return at;
}

function showProblems(problems) {
  heading.textContent = problems.length === 0 ? words().none : words().some(problems.length);
  list.replaceChildren(...problems.slice(0, 100).map((problem) => {
    const item = document.createElement("li");
    item.className = problem.severity;
    const place = document.createElement("button");
    place.type = "button";
    place.textContent = `${problem.code} ${problem.pointer || "/"}`;
    place.addEventListener("click", () => {
      const at = find(problem.pointer);
      json.focus();
      json.setSelectionRange(at, at);
    });
    const text = document.createElement("span");
    text.textContent = problem.message;
    item.append(place, text);
    return item;
  }));
}

function showSnippet() {
  const theme = field("theme") === "auto" ? "" : ` data-theme="${field("theme")}"`;
  const base = new URL(".", document.baseURI);
  snippet.value = `<script async src="${new URL("embed.js", base)}" data-src="${new URL(field("example"), base)}"`
    + ` data-lang="${field("lang")}"${theme}></script>`;
}

async function load() {
  const response = await fetch(field("example"));
  json.value = await response.text();
  card.report = json.value;
}

// Once a frame is as often as anybody sees.
let asked = 0;
json.addEventListener("input", () => {
  cancelAnimationFrame(asked);
  asked = requestAnimationFrame(() => { card.report = json.value; });
});

card.addEventListener("report-card:problems", (event) => showProblems(event.detail));

form.addEventListener("change", (event) => {
  card.setAttribute("lang", field("lang"));
  card.setAttribute("theme", field("theme"));
  document.getElementById("frame").style.maxInlineSize = field("width") ? `${field("width")}px` : "";
  speak();
  showSnippet();
  if (event.target.name === "example") load();
  else showProblems(card.problems);
});

copy.addEventListener("click", async () => {
  snippet.select();
  await navigator.clipboard.writeText(snippet.value);
  copy.textContent = words().copied;
});

card.setAttribute("lang", field("lang"));
speak();
showSnippet();
load();
