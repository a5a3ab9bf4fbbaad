/* Attributes as properties, such as `headingLevel`. `lang` is left out: every element has it. */

import { ATTRIBUTES } from "./page.js";

export function reflect(prototype) {
  for (const name of ATTRIBUTES) if (name !== "lang") Object.defineProperty(prototype, name.replace("-l", "L"), {
    __proto__: null, // old libraries give all objects a `value`
    get() { return this.getAttribute(name); },
    set(value) {
      if ((value ?? false) === false) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}
