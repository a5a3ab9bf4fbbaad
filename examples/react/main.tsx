import { StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import type {} from "report-card/react";

const FILES = ["/reports/ngo-quyen-2023.json", "/reports/winchester-2014-15.json"];

function App() {
  const [at, setAt] = useState(0);
  const [shown, setShown] = useState(true);
  const [report, setReport] = useState<object>();
  const [state, setState] = useState<string>("loading");
  useEffect(() => {
    const abort = new AbortController();
    fetch(FILES[at], { signal: abort.signal })
      .then((response) => response.json())
      .then(setReport, () => {});
    return () => abort.abort();
  }, [at]);
  return (
    <main>
      <h1>React</h1>
      <button id="swap" type="button" onClick={() => setAt(1 - at)}>Another report</button>
      <button id="toggle" type="button" onClick={() => setShown(!shown)}>{shown ? "Hide" : "Show"}</button>
      <output id="state">{state}</output>
      {/* React 19 sets what the element has as a property, and the rest as attributes. */}
      {shown && report && (
        <report-card report={report} loading="eager" heading-level={2} onreport-card:ready={({ detail }) => setState(detail.state)} />
      )}
    </main>
  );
}

createRoot(document.getElementById("root")!).render(<StrictMode><App /></StrictMode>);
