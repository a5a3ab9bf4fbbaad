/* What JavaScript's sanitizers leave of each form: {form: html} on stdin, {sanitizer: {form: html}} on stdout. Each as its own
 * documentation sets it up first. */

import { readFileSync } from "node:fs";
import createDOMPurify from "dompurify";
import { JSDOM } from "jsdom";
import rehypeParse from "rehype-parse";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import sanitizeHtml from "sanitize-html";
import { unified } from "unified";
import xss from "xss";

const purifier = createDOMPurify(new JSDOM("").window);
const rehype = unified().use(rehypeParse, { fragment: true }).use(rehypeSanitize).use(rehypeStringify);

const SANITIZERS = {
  "DOMPurify": (html) => purifier.sanitize(html),
  "sanitize-html": (html) => sanitizeHtml(html),
  "js-xss": (html) => xss(html),
  "rehype-sanitize": (html) => String(rehype.processSync(html)),
};

const forms = Object.entries(JSON.parse(readFileSync(0, "utf8")));
const left = Object.entries(SANITIZERS).map(([name, clean]) => [name, Object.fromEntries(forms.map(([form, html]) => [form, clean(html)]))]);
process.stdout.write(JSON.stringify(Object.fromEntries(left)));
