/* Where the files come from: a folder, for portals. The npm package replaces this file (npm/element). */

import { hashedGlue, hashedSheet, hashedWasm } from "./hashed.js";

export const glueFrom = hashedGlue;
export const sheetFrom = hashedSheet;
export const wasmFrom = hashedWasm;
