import "report-card/solid";
import { For, Show, onMount } from "solid-js";
import { createStore } from "solid-js/store";
import { expose, first, hear } from "../state";

export function App() {
  const [state, setState] = createStore({ ...first });
  onMount(() => expose(setState));
  return (
    <main>
      <Show when={state.isShown}>
        <For each={state.order}>
          {(key) => (
            <report-card
              id={key} attr:src="/report.json" attr:loading="eager" lang="en" attr:heading-level={state.level} prop:report={state.reports[key]}
              ref={(card) => card.addEventListener("report-card:ready", (event) => hear(key, event))}
            >
              19/19
            </report-card>
          )}
        </For>
      </Show>
    </main>
  );
}
