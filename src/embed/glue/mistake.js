/* Mistakes of the page's code: reported by name with a remedy, and harmless to every card. */

const MISTAKES = {
  wasm: ["no wasm could be loaded", "have report-card_bg.wasm served, or give init its address; Vite: optimizeDeps.exclude"],
  init: ["the wasm is not there yet", "await init(), the default export, before mount"],
  container: ["the container is no element", "give mount an element or a shadow root"],
  destroyed: ["the card has been destroyed", "mount another"],
  trap: ["the wasm has died", "await init() again, and mount the card anew"],
};

export class ReportCardError extends Error {
  name = "ReportCardError";

  constructor(code, cause) {
    const [what, remedy] = MISTAKES[code];
    super(`${what}: ${remedy}${cause ? ` (${cause})` : ""}`, { cause });
    this.code = code;
    this.remedy = remedy;
  }
}
