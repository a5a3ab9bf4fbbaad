/* The element's attributes and properties as options for the wasm. Only Rust knows what the values mean. */

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
