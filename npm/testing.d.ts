/**
 * For Vitest and Jest, in jsdom or happy-dom: the element and `mount`, drawn by the wasm itself, without style and without requests. Put it
 * in the place of `report-card` and `report-card/mount` by an alias.
 */
export type * from "./embed.js";
export { default, mount, onTrap, optionsOf, ReportCard, ReportCardError } from "./report-card.js";
export type { Options } from "./report-card.js";
export { setBase } from "./element.js";
