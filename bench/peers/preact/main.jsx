// With Preact.

import { render } from "preact";
import { Card } from "./card.jsx";
import { start } from "../shared/start.js";

start((host, report) => {
  render(<Card report={report} />, host);
  return { ready: Promise.resolve(), end: () => render(null, host) };
});
