/* What the element is, as the wasm is told it. */

/** What an element's attributes and properties ask of `mount`. */
export function optionsOf(element) {
  return {
    theme: element.getAttribute("theme"),
    headingLevel: Number(element.getAttribute("heading-level")) || 2,
    label: element.getAttribute("label"),
    view: element.getAttribute("view"),
    messages: element.messages,
  };
}
