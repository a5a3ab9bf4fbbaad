"""What a reader's page holds: the card around the figures, and the script once."""

import unittest
from html.parser import HTMLParser

from case import HASH, Case


class Markup(HTMLParser):
    """What a browser would run of a page."""

    def __init__(self, page):
        super().__init__()
        self.handlers, self.script, self.is_script = [], "", False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.is_script = tag == "script"
        self.handlers += [f"<{tag} {name}>" for name, value in attributes if name.startswith("on") or "javascript:" in (value or "")]

    def handle_endtag(self, tag):
        self.is_script = False

    def handle_data(self, data):
        self.script += data if self.is_script else ""


class Page(Case):
    def test_an_authors_block_is_the_card_around_its_figures_and_the_link(self):
        for role in ["administrator", "author"]:
            page = self.site.page(self.site.post(role, self.block(self.report)))
            self.assertEqual(self.cards(page), [self.report], role)
            inside = page.split("<report-card ")[1].split("</report-card>")[0]
            self.assertIn("<p>36,1 ha</p>", inside, role)
            self.assertIn(f'href="{self.frame}"', inside, role)

    def test_two_cards_have_one_script_with_its_hash(self):
        content = self.block(self.report) + "\n\n" + self.block(self.report) + f'\n\n[report_card src="{self.report}"]'
        for theme in ["twentytwentythree", "classic"]:
            with self.theme(theme):
                page = self.site.page(self.site.post("author", content))
            self.assertEqual(len(self.cards(page)), 3, theme)
            [tag] = self.scripts(page)
            for part in [f'integrity="{HASH}"', 'crossorigin="anonymous"', " async ", f"{self.site.base}/embed.js"]:
                self.assertIn(part, tag, theme)
            self.assertNotIn("?ver", tag)

    def test_a_page_without_a_card_has_no_script(self):
        page = self.site.page(self.site.post("author", "<p>Không có thẻ.</p>"))
        self.assertNotIn("report-card", page)

    def test_the_card_is_shown_in_the_figures_place(self):
        post = self.site.post("author", self.block(self.report))
        self.browser.open(f"{self.site.origin}/?p={post['id']}")
        shown = self.browser.until("""
            const card = document.querySelector("report-card");
            return card?.dataset.state === "ready" && card.shadowRoot.querySelector("article").innerText""")
        self.assertIn("19/19", shown.replace("\n", ""))
        seen = self.browser.run('return document.querySelector(".report-card-figures").getClientRects().length')
        self.assertEqual(seen, 0, "the figures are seen beside the card")

    def test_the_address_of_a_block_keeps_its_ampersand_whoever_saves_it(self):
        report = self.report + "?a=1&b=2"
        for role in ["administrator", "author"]:
            page = self.site.page(self.site.post(role, self.block(report)))
            self.assertEqual(self.cards(page), [report.replace("&", "&amp;")], role)

    def test_an_address_that_is_none_of_the_web_makes_no_card(self):
        for src in ["javascript:alert(1)", "data:text/html,x", "//elsewhere.example/a.json", "vbscript:x", "ftp://x.example/a.json",
                    "reports/a.json", "/\\\\elsewhere.example", "https://", f"{self.report}, javascript:alert(1)"]:
            for content in [self.block(src), f'[report_card src="{src}"]36,1 ha[/report_card]']:
                page = self.site.page(self.site.post("administrator", content))
                self.assertEqual((self.cards(page), self.scripts(page)), ([], []), content)
                self.assertIn("36,1 ha", page)

    def test_an_address_becomes_no_markup(self):
        for src in ['https://x.example/"><img src=x onerror=alert(1)>', "https://x.example/'onmouseover='alert(1)",
                    '/a"><script>alert(1)</script>', "https://x.example/&quot;onmouseover=&quot;alert(1)"]:
            for content in [self.block(src), f"[report_card src='{src}']", f'[report_card src="{src}"]']:
                for role in ["administrator", "author"]:
                    found = Markup(self.site.page(self.site.post(role, content)))
                    self.assertEqual(found.handlers, [], content)
                    self.assertNotIn("alert(1)", found.script, content)

    def theme(self, name):
        site = self.site

        class Theme:
            def __enter__(self):
                site.php(f"switch_theme( '{name}' );")

            def __exit__(self, *_):
                site.php("switch_theme( 'twentytwentythree' );")

        return Theme()


if __name__ == "__main__":
    unittest.main()
