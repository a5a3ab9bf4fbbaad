/* A card's state, for style sheets as `:state(ready)` and for assistive technology. Frameworks compare attributes with what they
 * have rendered, so `data-state` is set only in browsers without custom states. */

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
    card.dataset.state = value; // Chrome before 125 takes only other names
  }
}
