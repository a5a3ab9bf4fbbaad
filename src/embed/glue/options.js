/* What the element is, as the wasm is told it: what the attributes say, or nothing. What that means is Rust's to know. */

/** What an element's attributes and properties ask of `mount`. */
export function optionsOf(element) {
  return {
    theme: element.getAttribute("theme"),
    headingLevel: element.getAttribute("heading-level"),
    label: element.getAttribute("label"),
    view: element.getAttribute("view"),
    messages: element.messages ?? null,
  };
}
