/* Where the files come from: for a portal a folder. The npm package has a file of its own in place of this one (npm/element). */

import { hashedGlue, hashedSheet, hashedWasm } from "./hashed.js";

export const glueFrom = hashedGlue;
export const sheetFrom = hashedSheet;
export const wasmFrom = hashedWasm;
