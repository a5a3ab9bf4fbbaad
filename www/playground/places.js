/* Where each value stands in a JSON text. Tolerant: of a broken text, what comes before the break. */

/** @typedef {{ kind: string, start: number, end: number, from: number, key?: string, members?: Node[] }} Node
 *  `from` is where its key begins; `end` is open (the text's) where it was never closed. */

const TOKEN = /\s*("(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+)/y;
const CLOSE = { "{": "}", "[": "]" };

/** The tree of a text, and whether it is whole. */
export function read(text) {
  const token = new RegExp(TOKEN);
  let root;
  const next = () => {
    const match = token.exec(text);
    if (!match) throw new SyntaxError("broken");
    return { text: match[1], start: token.lastIndex - match[1].length, end: token.lastIndex };
  };
  const expect = (sign) => {
    if (next().text !== sign) throw new SyntaxError(`no ${sign}`);
  };
  const value = (first, key, from, siblings) => {
    const node = { kind: kindOf(first.text), start: first.start, end: first.end, from, key };
    root ??= node;
    siblings?.push(node);
    if (!CLOSE[first.text]) {
      JSON.parse(first.text);
      return;
    }
    node.members = [];
    node.end = text.length;
    let item = next();
    while (item.text !== CLOSE[first.text]) {
      if (node.members.length) {
        if (item.text !== ",") throw new SyntaxError("no comma");
        item = next();
      }
      if (node.kind === "object") {
        const name = JSON.parse(item.text);
        expect(":");
        value(next(), name, item.start, node.members);
      } else {
        value(item, String(node.members.length), item.start, node.members);
      }
      item = next();
    }
    node.end = token.lastIndex;
  };
  try {
    const first = next();
    value(first, undefined, first.start);
    return { root, whole: text.slice(token.lastIndex).trim() === "" };
  } catch { // broken, or deeper than the stack
    return { root, whole: false };
  }
}

const kindOf = (token) => ({ "{": "object", "[": "array", '"': "string", t: "boolean", f: "boolean", n: "null" })[token[0]] ?? "number";

export const partsOf = (pointer) => pointer.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));

/** The nodes from the root to a pointer's value, as far as they are there. */
export function wayTo(root, pointer) {
  const way = root ? [root] : [];
  for (const part of root ? partsOf(pointer) : []) {
    const node = way.at(-1).members?.findLast(({ key }) => key === part); // of equal keys the last one counts
    if (!node) break;
    way.push(node);
  }
  return way;
}

/** The value's node, or nothing. */
export function at(root, pointer) {
  const way = wayTo(root, pointer);
  return way.length === partsOf(pointer).length + 1 ? way.at(-1) : undefined;
}

/** What to select for a pointer: a value with its key, of a list or an object only its beginning; else what is nearest around. */
export function rangeOf(root, pointer) {
  const node = wayTo(root, pointer).at(-1);
  if (!node) return [0, 0];
  return [node.from, node.members ? node.start + 1 : node.end];
}

/** The number of the line, from 0. */
export function lineAt(text, offset) {
  let line = 0;
  for (let end = text.indexOf("\n"); end >= 0 && end < offset; end = text.indexOf("\n", end + 1)) line += 1;
  return line;
}

/** Where a line (from 1) and a column (from 1, in characters) are. */
export function offsetOf(text, line, column) {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = text.indexOf("\n", start) + 1 || text.length;
  return start + [...text.slice(start, start + 2 * column)].slice(0, column - 1).join("").length;
}
