/* Attributes as properties, `headingLevel` too. The language is every element's own. */

import { ATTRIBUTES } from "./page.js";

export function reflect(prototype) {
  for (const name of ATTRIBUTES) if (name !== "lang") Object.defineProperty(prototype, name.replace("-l", "L"), {
    get() { return this.getAttribute(name); },
    set(value) {
      if ((value ?? false) === false) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}
