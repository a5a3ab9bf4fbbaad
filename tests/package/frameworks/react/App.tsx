import "report-card/react";
import { useEffect, useState } from "react";
import { expose, first, hear } from "../state";

export function App() {
  const [state, setState] = useState(first);
  useEffect(() => expose((change) => setState((state) => ({ ...state, ...change }))), []);
  return (
    <main>
      {state.isShown && state.order.map((key) => (
        <report-card
          key={key} id={key} src="/report.json" loading="eager" lang="en" heading-level={state.level} report={state.reports[key]}
          onreport-card:ready={(event) => hear(key, event)}
        >
          19/19
        </report-card>
      ))}
    </main>
  );
}
