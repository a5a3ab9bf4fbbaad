import { generateHydrationScript, renderToString } from "solid-js/web";
import { App } from "./App";

export const head = generateHydrationScript();
export const render = () => renderToString(() => <App />);
