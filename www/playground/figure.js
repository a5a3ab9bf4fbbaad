/* Numbers as people write them: "42,5" and "1.757" in Vietnamese, "42.5" and "1,757" in English. */

const SIGNS = { vi: { group: ".", decimal: "," }, en: { group: ",", decimal: "." } };

/** JSON's number as one writes it in that language. */
export const figureOf = (raw, lang) => (/e/i.test(raw) ? raw : raw.replace(".", SIGNS[lang].decimal));

/** The number, with its places after the point; nothing where it is none. */
export function numberOf(typed, lang) {
  const { group, decimal } = SIGNS[lang];
  let text = typed.trim().replace("−", "-").replace(/[\s\u00a0]/g, "");
  const isGrouped = new RegExp(`^-?[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`).test(text);
  if (isGrouped) text = text.replaceAll(group, "");
  text = text.replace(",", ".");
  if (!/^-?\d+(\.\d+)?$/.test(text) && !/^-?\d+(\.\d+)?e[+-]?\d+$/i.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? { value, decimals: text.match(/\.(\d+)/)?.[1].length ?? 0 } : undefined;
}
