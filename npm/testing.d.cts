/** The same types for CommonJS. */
import type * as testing from "./testing.js" with { "resolution-mode": "import" };

declare const card: typeof testing;
export = card;
