/** For Vitest and Jest, in jsdom or happy-dom: the element and `mount`, drawn by the real wasm, without styles and without requests.
 * Alias `report-card` and `report-card/mount` to it. */
export type * from "./embed.js";
export { default, mount, onTrap, optionsOf, ReportCard, ReportCardError } from "./report-card.js";
export type { Options } from "./report-card.js";
export { setBase } from "./element.js";
