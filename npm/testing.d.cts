/** The same for who requires it. */
import type * as testing from "./testing.js" with { "resolution-mode": "import" };

declare const card: typeof testing;
export = card;
