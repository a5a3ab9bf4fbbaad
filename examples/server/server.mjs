/* A page of a server without a framework: the card is in it, under a policy that allows nothing else.

     node server.mjs REPORT CARD [PORT]

   REPORT is a report's file, CARD the folder of embed.js, which is served at /card/ here and by nginx or a CDN elsewhere. */

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

import { cardOf } from "./card.mjs";

const [report, folder, port = "8000"] = process.argv.slice(2);
const TYPES = { ".js": "text/javascript; charset=utf-8", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json" };

const card = cardOf(report, { src: "/report.json", base: "/card" });

const page = (html) => `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Kết quả năm 2023</title>
<h1>Kết quả năm 2023</h1>
${html}
</html>
`;

const answer = async (path) => {
  if (path === "/") {
    const { html, style } = await card();
    const policy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self' ${style}`;
    return [200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy }, page(html)];
  }
  if (path === "/report.json") return [200, { "content-type": TYPES[".json"] }, await readFile(report)];
  const name = normalize(decodeURIComponent(path)).replace(/^\/card\//, "");
  if (path.startsWith("/card/") && !name.startsWith("/") && !name.includes("..") && TYPES[extname(name)]) {
    return [200, { "content-type": TYPES[extname(name)] }, await readFile(join(folder, name))];
  }
  return [404, { "content-type": "text/plain" }, "not found\n"];
};

const server = createServer(async (request, response) => {
  try {
    const [status, headers, body] = await answer(new URL(request.url, "http://server").pathname);
    response.writeHead(status, headers).end(body);
  } catch (error) {
    const isMissing = error.code === "ENOENT";
    if (!isMissing) console.error(error);
    response.writeHead(isMissing ? 404 : 500, { "content-type": "text/plain" }).end(isMissing ? "not found\n" : "failed\n");
  }
});

server.listen(Number(port), "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/`));
