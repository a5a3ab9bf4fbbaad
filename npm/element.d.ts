/** `import "report-card"` defines `<report-card>`, in bundles too; where there is no DOM it does nothing. */
export type * from "./embed.js";

/**
 * The folder of `card.css`, `report-card.js` and `report-card_bg.wasm`, for all cards without a `base` of their own: where a bundler emits no
 * wasm, or a server of yours has the files. Called right after the imports.
 */
export function setBase(folder: string | URL): void;
