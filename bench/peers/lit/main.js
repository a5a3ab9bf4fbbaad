// With Lit: a custom element, its style in its shadow root.

import { start } from "../shared/start.js";
import "./card.js";

start((host, report) => {
  const card = Object.assign(document.createElement("lit-report-card"), { report });
  host.append(card);
  return { ready: card.updateComplete, end: () => card.remove() };
});
