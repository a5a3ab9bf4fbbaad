/* The link form: filters everywhere leave links. A link to a report's page in this script's folder, or in that of another version, that
 * stands alone in its block, or ends a quotation with the figures, becomes the card; what stood there is its fallback. */

import { ATTRIBUTES, TAG, bare, make, resolve } from "./page.js";
import { home } from "./home.js";
import { addresses } from "./source.js";

// The folder of all versions.
const FOLDER = home.replace(/(\w\/)\d+\.\d+\.[^/]*\/$/, "$1");
// What editors leave as places for the caret: characters of no width, and soft hyphens.
const UNSEEN = /\p{Cf}/gu;
// In a site's own root, pages in `p/` are anybody's.
const IS_OWN = /\w\/./.test(FOLDER);

function placeLink(link) {
  const { href, origin, search } = link;
  const [before, path] = href.split(FOLDER);
  const [, , exact, name, id] = /^(\d+(\.\d+\.[^/]*)?\/)?(frame|p\/([\w-]+))\.html(\?|$)/.exec(path) ?? [];
  if (before || !name || (id && !IS_OWN && !exact) || link.closest(`${TAG},nav,[contenteditable],[data-report=link]`)) return;
  const asked = new URLSearchParams(search);
  const folder = bare(href).replace(/[^/]*$/, "");
  // As the page that is linked to would find it: a page's own `URL` may be anything.
  const found = (src) => resolve(src.replace(/^\/(?!\/)/, `${origin}/`).replace(/^(?!\/|[\w+.-]+:)/, folder));
  const reports = addresses(id ? `${id}.json` : asked.get("src") ?? "").map(found);
  // The frame checks the same: nobody else's figures appear under the portal's name.
  if (!reports[0] || reports.some((href) => make("a", { href }).origin !== origin)) return;
  const quotation = link.closest("blockquote");
  const block = quotation ?? link.closest("p,div,figure");
  // An item of a list of links is all that the link says; one that holds an article says more.
  const item = link.closest("li");
  const [all, own, listed] = [block, link, item].map((element) => element?.textContent.replace(UNSEEN, "").trim());
  if (!own || own === listed || (quotation ? !all.endsWith(own) : all !== own)) return;
  const card = make(TAG);
  for (const name of ATTRIBUTES) if (name !== "base" && asked.has(name)) card.setAttribute(name, asked.get(name));
  card.setAttribute("src", reports.join(", "));
  const standing = quotation ?? link;
  standing.replaceWith(card);
  card.append(standing);
}

export function tryLink(link) {
  try {
    placeLink(link);
  } catch {} // an address that is none
}
