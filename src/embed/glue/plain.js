/* A page's data made plain, as `JSON.stringify` would have it, for serde to read. Getters, proxies and `toJSON` are the page's code: they
 * run here, where what they throw stops nothing, and never in the midst of the wasm. What JSON can't hold leaves a mark in its place,
 * so that it is told there: bytes, which plain data never has. */

// As src/report has them.
const MAX_DEPTH = 64;
const MAX_BYTES = 2 * 1024 * 1024;
const MARKS = ["Ring", "BigInt", "Function", "Symbol", "NoNumber", "Unreadable", "TooDeep", "TooLarge"];
const mark = (name) => Uint8Array.of(MARKS.indexOf(name));

/** Reports: texts stay texts. */
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
  // What the walk is in the midst of.
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
      case "number": return Number.isFinite(value) ? value : mark("NoNumber");
      case "bigint": return mark("BigInt");
      case "function": return mark("Function");
      case "symbol": return mark("Symbol");
      case "object": return value && plainObject(value, key);
      default: return value;
    }
  }

  function plainObject(value, key) {
    if (within.includes(value)) return mark("Ring");
    if (within.length === MAX_DEPTH) return mark("TooDeep");
    within.push(value);
    try {
      const { toJSON } = value;
      // prototype.js gives every list a toJSON that makes a text of it.
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
      // A drawn card is nothing to the reader, however deep or odd it is.
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
