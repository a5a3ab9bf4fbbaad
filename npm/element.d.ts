/** Importing "report-card" defines `<report-card>`, in bundles too; without a DOM it does nothing. */
export type * from "./embed.js";

/** Sets the folder of `card.css`, `report-card.js` and `report-card_bg.wasm` for all cards without a `base`: needed if your bundler
 * emits no wasm, or if a server of yours has the files. Call it right after the imports. */
export function setBase(folder: string | URL): void;
