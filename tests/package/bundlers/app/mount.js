// As the README says it: the card without the element.
import init, { mount } from "report-card/mount";

async function show(place) {
  await init();
  const report = await fetch(new URLSearchParams(location.search).get("report"));
  mount(place, await report.text(), { lang: "en" });
}

show(document.body.appendChild(document.createElement("main")));
