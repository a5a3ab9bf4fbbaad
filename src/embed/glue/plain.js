/* Turns a page's data into plain data, as `JSON.stringify` would, for serde to read. Getters, proxies and `toJSON` are the page's
 * code: they run here, where an exception does no harm, and never within the wasm. A value that JSON can't express leaves a mark, so
 * that its place can be told: bytes, which plain data never has. */

// The same limits as in src/report.
const MAX_DEPTH = 64;
const MAX_BYTES = 2 * 1024 * 1024;
const MARKS = ["Cycle", "BigInt", "Function", "Symbol", "NonFinite", "Unreadable", "TooDeep", "TooLarge"];
const mark = (name) => Uint8Array.of(MARKS.indexOf(name));

/** Makes reports plain; texts stay texts. */
export function plainReports(report) {
  const one = (given) => (typeof given === "string" ? given : plain(given));
  let list;
  try {
    list = Array.isArray(report) && [...report];
  } catch {
    return mark("Unreadable");
  }
  return list ? list.map(one) : one(report);
}

export function plain(data) {
  // The objects around the present one, to find cycles.
  const within = [];
  let left = MAX_BYTES;
  const tooLarge = {};

  const count = (size) => {
    if ((left -= size) < 0) throw tooLarge;
  };

  function plainOf(value, key) {
    count(1);
    switch (typeof value) {
      case "string": count(value.length); return value;
      case "number": return Number.isFinite(value) ? value : mark("NonFinite");
      case "bigint": return mark("BigInt");
      case "function": return mark("Function");
      case "symbol": return mark("Symbol");
      case "object": return value && plainObject(value, key);
      default: return value;
    }
  }

  function plainObject(value, key) {
    if (within.includes(value)) return mark("Cycle");
    if (within.length === MAX_DEPTH) return mark("TooDeep");
    within.push(value);
    try {
      const { toJSON } = value;
      // prototype.js gives every list a toJSON that turns it into a text.
      const isOwn = typeof toJSON === "function" && toJSON !== Array.prototype.toJSON && toJSON !== Object.prototype.toJSON;
      const said = isOwn ? value.toJSON(key) : value;
      if (said !== value) return plainOf(said, key);
      return Array.isArray(value) ? plainList(value) : plainFields(value);
    } catch (cause) {
      if (cause === tooLarge) throw cause;
      return mark("Unreadable");
    } finally {
      within.pop();
    }
  }

  function plainList(list) {
    const plain = [];
    for (let at = 0; at < list.length; at += 1) plain.push(plainField(list, at) ?? null);
    return plain;
  }

  function plainFields(object) {
    const plain = Object.create(null);
    for (const key of Object.keys(object)) {
      // The reader skips a drawn card, whatever its depth and content.
      if (key === "drawn" && within.length === 1) continue;
      count(key.length);
      const field = plainField(object, key);
      if (field !== undefined) plain[key] = field;
    }
    return plain;
  }

  function plainField(object, key) {
    let value;
    try {
      value = object[key];
    } catch {
      return mark("Unreadable");
    }
    return plainOf(value, String(key));
  }

  try {
    return plainOf(data, "");
  } catch {
    return mark("TooLarge");
  }
}
