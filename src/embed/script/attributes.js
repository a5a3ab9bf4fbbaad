/* Attributes as properties: `headingLevel`. The language is every element's own. */

import { ATTRIBUTES } from "./page.js";

export function reflect(prototype) {
  for (const name of ATTRIBUTES) {
    const property = name.replace(/-./, (mark) => mark[1].toUpperCase());
    if (name !== "lang") Object.defineProperty(prototype, property, {
      get() { return this.getAttribute(name); },
      set(value = false) {
        if (value === false || value === null) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? "" : value);
      },
    });
  }
}
