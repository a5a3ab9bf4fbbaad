/* What every part of the playground asks of the page. */

export const $ = (id) => document.getElementById(id);
export const card = $("card");

/** The value of the radio button that is chosen under this name. */
export const chosen = (name) => document.querySelector(`input[name="${name}"]:checked`).value;

export function choose(name, value) {
  const radio = document.querySelector(`input[name="${name}"][value="${value}"]`);
  if (radio.checked) return;
  radio.checked = true;
  radio.dispatchEvent(new Event("change", { bubbles: true }));
}

export function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** Said again only when it changed: the reader is at work. */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
