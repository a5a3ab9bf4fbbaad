"""Wagtail: the address of a report's page, given as an embed, becomes the card.

    WAGTAILEMBEDS_FINDERS = [
        {"class": "report_card_finder.ReportCardFinder",
         "base": "https://cdn.example/report-card/0.2.0", "integrity": "sha384-…"},
        {"class": "wagtail.embeds.finders.oembed"},
    ]

`base` is the folder of embed.js, `integrity` its hash (snippet.html there has both). Nobody is asked for anything: which addresses are
reports' pages, the folder says. Wagtail keeps what it was told: after a change of `base`, run `manage.py purge_embeds`.
"""

import re
from html import escape
from urllib.parse import parse_qs, urljoin, urlsplit

from wagtail.embeds.exceptions import EmbedNotFoundException
from wagtail.embeds.finders.base import EmbedFinder

ATTRIBUTES = ["lang", "theme", "heading-level", "label", "view", "interactive", "loading"]


class ReportCardFinder(EmbedFinder):
    def __init__(self, base, integrity="", **options):
        super().__init__(**options)
        self.base = base.rstrip("/")
        self.integrity = integrity
        # Published pages name earlier versions too.
        version = r"\d+(?:\.\d+){0,2}"
        versions = re.fullmatch(rf"(.*)/{version}", self.base)
        folder = f"{re.escape(versions[1])}/{version}" if versions else re.escape(self.base)
        self.page = re.compile(rf"({folder})/(?:p/([a-z0-9-]+)\.html(?:[?#].*)?|frame\.html\?.+)")

    def accept(self, url):
        return self.page.fullmatch(url) is not None

    def find_embed(self, url, max_width=None, max_height=None):
        src = self.report(url)
        if src is None:
            raise EmbedNotFoundException
        integrity = f' integrity="{escape(self.integrity)}"' if self.integrity else ""
        # The same query as in the link form (docs/cms.md).
        query = parse_qs(urlsplit(url).query)
        asked = "".join(f' {name}="{escape(query[name][0])}"' for name in ATTRIBUTES if name in query)
        # A module runs once a page, however many cards include its tag.
        script = f'<script type="module" src="{escape(self.base)}/embed.js" crossorigin="anonymous"{integrity}></script>'
        link = f'<a href="{escape(url)}">{escape(url)}</a>'
        return {
            "title": src.rpartition("/")[2],
            "author_name": "",
            "provider_name": urlsplit(self.base).netloc,
            "type": "rich",
            "thumbnail_url": "",
            "width": None,
            "height": None,
            "html": f'<div>{script}<report-card src="{escape(src)}"{asked}>{link}</report-card></div>',
        }

    def report(self, url):
        """The report that a page shows; none where it lies at another origin, as frame.html shows none of those either."""
        folder, name = self.page.fullmatch(url).groups()
        if name:
            return f"{folder}/p/{name}.json"
        asked = parse_qs(urlsplit(url).query).get("src", [""])[0].strip()
        src = urljoin(f"{folder}/", asked)
        is_own = urlsplit(src)[:2] == urlsplit(folder)[:2]
        return src if asked and is_own and not re.search(r"[\s,\\]", src) else None
