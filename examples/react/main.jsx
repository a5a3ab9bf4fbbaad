import { StrictMode, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

/** React 19 sets what the element has as a property (report), and the rest as attributes. */
function ReportCard({ onReady, ...props }) {
  const card = useRef(null);
  useEffect(() => {
    const { current } = card;
    const tell = ({ detail }) => onReady?.(detail.state);
    current.addEventListener("report-card:ready", tell);
    return () => current.removeEventListener("report-card:ready", tell);
  }, [onReady]);
  return <report-card ref={card} loading="eager" {...props} />;
}

const FILES = ["/reports/ngo-quyen-2023.json", "/reports/winchester-2014-15.json"];

function App() {
  const [at, setAt] = useState(0);
  const [shown, setShown] = useState(true);
  const [report, setReport] = useState();
  const [state, setState] = useState("loading");
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
      {shown && report && <ReportCard report={report} onReady={setState} heading-level={2} />}
    </main>
  );
}

createRoot(document.getElementById("root")).render(<StrictMode><App /></StrictMode>);
