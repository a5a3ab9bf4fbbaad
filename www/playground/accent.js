/* The publisher's colour: on light, and on dark, where it follows the light one until it is chosen too. */

import { $, card } from "./page.js";
import { words } from "./words.js";

const PLAIN = { light: "#12436d", dark: "#8fbce6" }; // the card's own
const GROUND = { light: "#ffffff", dark: "#171d24" };
const ENOUGH = 4.5;
/** What a derived colour reaches: the card's own on dark stands out as well. */
const CLEAR = 7;

const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
const light = (colour) => {
  const [red, green, blue] = channels(colour).map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG's, from 1 to 21. */
export function contrast(one, other) {
  const [dim, bright] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

/** The same hue, as pale as it must be to be read on dark. */
export function onDark(colour) {
  for (let white = 0; white < 1; white += 0.02) {
    const mixed = `#${channels(colour).map((part) => Math.round(part + (255 - part) * white).toString(16).padStart(2, "0")).join("")}`;
    if (contrast(mixed, GROUND.dark) >= CLEAR) return mixed;
  }
  return "#ffffff";
}

const colours = { ...PLAIN };
let isDerived = true;

/** As a style sheet says it; nothing where the card's own is chosen. */
export function accentRule() {
  const said = [["--report-card-accent", "light"], ["--report-card-accent-dark", "dark"]]
    .filter(([, on]) => colours[on] !== PLAIN[on]).map(([property, on]) => `${property}: ${colours[on]};`);
  return said.length ? `report-card { ${said.join(" ")} }` : "";
}

function set(on, colour) {
  colours[on] = colour;
  if (on === "dark") isDerived = false;
  if (on === "light" && isDerived) colours.dark = colour === PLAIN.light ? PLAIN.dark : onDark(colour);
}

export function reset() {
  Object.assign(colours, PLAIN);
  isDerived = true;
}

/** Puts them on the card, in the fields and in words. */
export function showAccent() {
  const t = words();
  const notes = [];
  for (const on of ["light", "dark"]) {
    card.style.setProperty(on === "light" ? "--report-card-accent" : "--report-card-accent-dark", colours[on]);
    const value = contrast(colours[on], GROUND[on]);
    if (value < ENOUGH) notes.push(t.faint[on](value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })));
    for (const field of [$(`accent-${on}`), $(`accent-${on}-code`)]) {
      if (field !== document.activeElement || field.type === "color") field.value = colours[on];
    }
  }
  $("accent-note").textContent = notes.join(" ");
  $("accent-reset").disabled = !accentRule();
}

/** Tells when it changed. */
export function listen(changed) {
  for (const on of ["light", "dark"]) {
    for (const field of [$(`accent-${on}`), $(`accent-${on}-code`)]) {
      field.addEventListener("input", () => {
        const code = field.value.trim().toLowerCase().replace(/^#?/, "#").replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/, "#$1$1$2$2$3$3");
        const isColour = /^#[0-9a-f]{6}$/.test(code);
        field.setAttribute("aria-invalid", String(!isColour));
        if (!isColour) return;
        set(on, code);
        changed();
      });
      field.addEventListener("change", () => {
        field.setAttribute("aria-invalid", "false");
        showAccent();
        field.value = colours[on];
      });
    }
  }
  $("accent-reset").addEventListener("click", () => {
    reset();
    changed();
  });
}
