/* Changes of one value in a JSON text: all the rest stays as it was typed. */

import { at, partsOf, read, wayTo } from "./places.js";

const indentAt = (text, offset) => text.slice(text.lastIndexOf("\n", offset - 1) + 1).match(/^[ \t]*/)[0];
const stepOf = (text) => text.match(/^[ \t]+/m)?.[0] ?? "  ";

/** Written as the text around it is: over several lines where that is. */
function written(text, value, offset) {
  const isOneLine = !text.trim().includes("\n");
  return isOneLine ? JSON.stringify(value) : JSON.stringify(value, null, stepOf(text)).replaceAll("\n", `\n${indentAt(text, offset)}`);
}

const splice = (text, start, end, put) => text.slice(0, start) + put + text.slice(end);

/** The text with this value at the pointer; what is missing on the way is made. */
export function put(text, pointer, value) {
  const { root } = read(text);
  const way = wayTo(root, pointer);
  const missing = partsOf(pointer).slice(way.length - 1);
  const node = way.at(-1);
  if (!node) return text;
  const made = missing.slice(node.kind === "null" ? 0 : 1).reduceRight((inner, part) => (/^\d+$/.test(part) ? [inner] : { [part]: inner }), value);
  if (!missing.length || node.kind === "null") return splice(text, node.start, node.end, written(text, made, node.start));
  return node.members ? append(text, node, missing[0], made) : text;
}

/** The text with one more value at the end of the list there. */
export function add(text, pointer, value) {
  const list = at(read(text).root, pointer);
  return list?.kind === "array" ? append(text, list, undefined, value) : put(text, `${pointer}/0`, value);
}

function append(text, node, key, value) {
  const name = node.kind === "object" ? `${JSON.stringify(key)}: ` : "";
  const last = node.members.at(-1);
  if (last) {
    const lines = text.slice(node.start, last.from).includes("\n");
    const space = lines ? `\n${indentAt(text, last.from)}` : " ";
    return splice(text, last.end, last.end, `,${space}${name}${written(text, value, last.from)}`);
  }
  const [open, close] = node.kind === "object" ? "{}" : "[]";
  const base = indentAt(text, node.start);
  const inside = base + stepOf(text);
  const body = written(text, value, node.start).replaceAll("\n", `\n${stepOf(text)}`);
  return splice(text, node.start, node.end, `${open}\n${inside}${name}${body}\n${base}${close}`);
}

/** The text without the value at the pointer, and without the comma that it needed. */
export function remove(text, pointer) {
  const [parent, node] = wayTo(read(text).root, pointer).slice(-2);
  const index = parent?.members?.indexOf(node) ?? -1;
  if (index < 0) return text;
  const [before, after] = [parent.members[index - 1], parent.members[index + 1]];
  if (after) return splice(text, node.from, after.from, "");
  if (before) return splice(text, before.end, node.end, "");
  return splice(text, parent.start + 1, parent.end - 1, "");
}
