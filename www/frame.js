/* frame.html and the pages of reports: the card that the address asks for, and its height for the page around. */

const card = document.querySelector("report-card");
const asked = new URLSearchParams(location.search);
// The page of a report is that report's, whatever its address says.
const isReports = card.hasAttribute("src");
// All that the element knows; but what is run here is not the address's to say.
customElements.whenDefined("report-card").then(({ observedAttributes }) => {
  for (const name of observedAttributes) {
    if (asked.has(name) && !(name === "base" || (name === "src" && isReports))) card.setAttribute(name, asked.get(name));
  }
});
if (asked.has("lang")) document.documentElement.lang = asked.get("lang");
// As the page around looks, when it says so; else as the reader's system is.
const scheme = { light: "light", dark: "dark" }[asked.get("theme")];
if (scheme) document.querySelector('meta[name="color-scheme"]').content = scheme;

customElements.whenDefined("report-card").then(() => document.querySelector(".late")?.remove());

card.addEventListener("report-card:ready", () => {
  const article = card.shadowRoot.querySelector("article");
  document.documentElement.lang = article.lang;
  if (!isReports) document.title = article.querySelector(".title")?.textContent ?? document.title;
});

// To whomever: a height is no secret, and the page around checks whose it is. Not while the report is on its way: what stands there
// then is as high as the frame itself, which would grow by what it is told for as long as that takes.
if (parent !== window) {
  let reported = 0;
  const secret = /^#\?secret=(\w+)/.exec(location.hash)?.[1];
  const tell = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === reported || !/ready|error/.test(card.dataset.state)) return;
    reported = height;
    parent.postMessage({ type: "report-card:height", height }, "*");
    // WordPress, which gave the secret, shows no frame before it has heard so.
    if (secret) parent.postMessage({ message: "height", value: height, secret }, "*");
  };
  new ResizeObserver(tell).observe(document.documentElement);
  for (const name of ["ready", "error"]) card.addEventListener(`report-card:${name}`, tell);
}
