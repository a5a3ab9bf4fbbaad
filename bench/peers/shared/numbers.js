// Figures as the report's language writes them.

const formats = [];

/** A number with so many decimals. */
export function number(value, decimals = 0) {
  formats[decimals] ??= new Intl.NumberFormat("vi", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return formats[decimals].format(value);
}

const COMPARATORS = { ">": "hơn ", ">=": "từ ", "<": "dưới ", "<=": "không quá ", "~": "khoảng " };

/** A quantity in parts: what stands before the number, the number, its unit. */
export function quantity(quantity, unit = "") {
  const decimals = quantity.decimals ?? decimalsOf(quantity.value ?? quantity.low);
  const said = quantity.text
    ?? (quantity.low === undefined
      ? number(quantity.value, decimals)
      : `${number(quantity.low, decimals)}–${number(quantity.high, decimals)}`);
  return { before: COMPARATORS[quantity.comparator] ?? "", number: said, unit };
}

/** The same in one text; per cent and per mille stand close. */
export function figure(of, unit) {
  const { before, number } = quantity(of);
  return `${before}${number}${withUnit(unit)}`;
}

const withUnit = (unit) => (!unit ? "" : /^[%‰]/.test(unit) ? unit : ` ${unit}`);

/** "vượt 42,5%", "gấp 6 lần". */
export function comparison({ type, value, decimals, comparator }, unit, isBaseline) {
  const shown = (COMPARATORS[comparator] ?? "") + number(Math.abs(value), decimals ?? decimalsOf(value));
  const rose = isBaseline ? "tăng " : "vượt ";
  const fell = isBaseline ? "giảm " : "thấp hơn ";
  const way = value < 0 ? fell : rose;
  if (type === "percentChange") return `${way}${shown}%`;
  if (type === "percentOf") return `đạt ${shown}%`;
  if (type === "multiple") return `gấp ${shown} lần`;
  if (type === "pointChange") return `${way}${shown} điểm %`;
  return `${way}${shown}${withUnit(unit)}`;
}

function decimalsOf(value) {
  return (String(value).split(".")[1] ?? "").length;
}
