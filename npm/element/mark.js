/* How a card stands, for style sheets as `:state(ready)` and for assistive technology. Its attributes are a framework's, which compares them
 * with what it has rendered: `data-state` stands there only where the browser has no custom states. */

const internalsOf = new WeakMap();

export function mark(card, name, value) {
  const internals = internalsOf.get(card) ?? card.attachInternals?.();
  internalsOf.set(card, internals);
  if (name === "aria-busy") {
    if (internals) internals.ariaBusy = value ?? null;
  } else if (internals?.states) {
    tell(card, internals.states, value);
  } else if (value) card.dataset.state = value;
  else card.removeAttribute("data-state");
}

function tell(card, states, value) {
  try {
    states.clear();
    if (value) states.add(value);
  } catch {
    card.dataset.state = value; // Chrome before 125 takes other names
  }
}
