"""Where no script comes along (feed, REST, excerpt, revisions), and where there is no block: figures, a link, and no card."""

import html
import json
import unittest

from case import Case


class Elsewhere(Case):
    def assert_plain(self, text, where):
        for mark in ["<report-card", "embed.js"]:
            self.assertNotIn(mark, text, where)

    def test_a_feed_has_the_figures_and_the_link(self):
        self.site.post("author", self.block(self.report, "<p>Đã trồng 4.321 cây</p>"))
        self.site.post("author", f"{self.frame}\n\n[report_card src=\"{self.report}\"]Đã xây 8.765 nhà[/report_card]")
        feed = self.site.get("/?feed=rss2")
        for words in ["<p>Đã trồng 4.321 cây</p>", "Đã xây 8.765 nhà", f'<a href="{self.frame}">']:
            self.assertIn(words, feed)
        self.assert_plain(feed, "feed")

    def test_rest_has_the_figures_and_the_link(self):
        for content in [self.block(self.report), f'[report_card src="{self.report}"]<p>36,1 ha</p>[/report_card]']:
            post = self.site.post("author", content)
            rendered = self.site.rest("author", f"/wp/v2/posts/{post['id']}")["content"]["rendered"]
            self.assertIn("<p>36,1 ha</p>", rendered)
            self.assert_plain(rendered, content)
        self.assertIn(f'<a href="{self.frame}">Năm 2023</a>', self.site.post("author", self.block(self.report))["content"]["rendered"])

    def test_an_excerpt_is_of_the_text_and_brings_no_script(self):
        self.site.post("author", f"<p>trích dẫn riêng</p>\n{self.block(self.report)}\n\n{self.frame}\n\n[report_card src=\"{self.report}\"]",
                       title="Trích")
        self.site.php("switch_theme( 'classic' );")
        self.addCleanup(self.site.php, "switch_theme( 'twentytwentythree' );")
        page = self.site.get("/?s=tr%C3%ADch+d%E1%BA%ABn+ri%C3%AAng")
        self.assertIn("trích dẫn riêng", page)
        self.assert_plain(page, "a list of excerpts")

    def test_a_revision_tells_which_figure_changed(self):
        post = self.site.post("author", self.block(self.report))
        for amount in ["1.757", "1.800"]:
            changed = self.block(self.report, f"<p>Thu ngân sách {amount} tỷ đồng</p>")
            self.site.rest("author", f"/wp/v2/posts/{post['id']}", content=changed)
        told = self.site.php(f"""
            require_once ABSPATH . 'wp-admin/includes/revision.php';
            $revisions = array_values( wp_get_post_revisions( {post['id']} ) );
            return wp_get_revision_ui_diff( {post['id']}, end( $revisions ), $revisions[0] );""")
        [diff] = [field["diff"] for field in told if field["id"] == "post_content"]
        self.assertIn("<del>757</del>", diff)
        self.assertIn("<ins>800</ins>", diff)

    def test_a_search_finds_a_figure(self):
        post = self.site.post("author", self.block(self.report, "<p>Đã thu 2.468 tấn</p>"))
        found = self.site.get("/?rest_route=/wp/v2/search&search=2.468")
        self.assertEqual([entry["id"] for entry in json.loads(found)], [post["id"]])

    def test_a_shortcode_in_any_body_is_a_card_around_its_figures(self):
        src = self.report
        for content in [f'[report_card src="{src}"]36,1 ha[/report_card]',
                        f'Trước.\n\n[report_card src="{src}"]\n36,1 ha\n[/report_card]\n\nSau.',
                        f'Trước.\n[report_card src="{src}"]\n\n<p>36,1 ha</p>\n\n<ul><li>một</li></ul>\n\n[/report_card]\nSau.',
                        f'<!-- wp:shortcode -->\n[report_card src="{src}"]36,1 ha[/report_card]\n<!-- /wp:shortcode -->',
                        f'<!-- wp:paragraph -->\n<p>[report_card src="{src}"]36,1 ha[/report_card]</p>\n<!-- /wp:paragraph -->']:
            for role in ["administrator", "author"]:
                post = self.site.post(role, content)
                self.assertEqual(self.cards(self.site.page(post)), [src], content)
                self.browser.open(f"{self.site.origin}/?p={post['id']}")
                self.browser.until('return document.querySelector("report-card").dataset.state === "ready"')
                seen = self.browser.run("return [document.querySelectorAll('report-card').length, document.querySelector('.entry-content').innerText.includes('36,1 ha')]")
                self.assertEqual(seen, [1, False], f"figures beside the card: {content}")

    def test_a_shortcodes_figures_are_markup_of_the_site_alone(self):
        post = self.site.post("administrator", f'[report_card src="{self.report}"]36,1 ha<script>evil()</script><img src=x onerror=evil()>[/report_card]')
        page = self.site.page(post)
        self.assertNotIn("evil()</script>", page)
        self.assertNotIn("onerror=evil", page)

    def test_a_shortcode_without_figures_has_a_link(self):
        page = self.site.page(self.site.post("author", f'[report_card src="{self.report}"]'))
        self.assertIn(f'<report-card src="{self.report}"><a href="{self.frame}">', page)

    def test_a_pages_address_on_a_line_of_its_own_is_a_card(self):
        earlier = self.site.base.replace("0.1.0", "0.0.9")
        for address, src in [(self.frame, self.report),
                             (f"{self.site.base}/p/ngo-quyen-2023.html", f"{self.site.base}/p/ngo-quyen-2023.json"),
                             (f"{earlier}/p/ngo-quyen-2023.html", f"{earlier}/p/ngo-quyen-2023.json"),
                             (f"{self.site.base}/frame.html?src=/data/a.json&lang=vi", f"{self.site.cdn.origin}/data/a.json"),
                             (f"{self.site.base}/frame.html?src={self.report}", self.report)]:
            for content in [f"Trước.\n\n{address}\n\nSau.",
                            f'<!-- wp:embed {{"url":"{address}"}} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n{address}\n</div></figure>\n<!-- /wp:embed -->']:
                for role in ["administrator", "author"]:
                    page = self.site.page(self.site.post(role, content))
                    self.assertEqual(self.cards(page), [src], content)
                    self.assertIn(f'<a href="{html.escape(address).replace("&amp;", "&#038;")}">', page)

    def test_an_address_asks_for_a_language_and_a_look(self):
        address = f"{self.site.base}/p/ngo-quyen-2023.html?theme=dark&lang=en&base=x&onclick=x&label=%22%3E%3Cb%3E"
        for role in ["administrator", "author"]:
            page = self.site.page(self.site.post(role, f"Trước.\n\n{address}\n\nSau."))
            src = f"{self.site.base}/p/ngo-quyen-2023.json"
            self.assertIn(f'<report-card src="{src}" theme="dark" lang="en" label="&quot;&gt;&lt;b&gt;">', page)

    def test_a_shortcode_takes_a_pages_address_too(self):
        address = f"{self.site.base}/frame.html?lang=vi&src=reports/ngo-quyen-2023.json"
        for role in ["administrator", "author"]:
            self.assertEqual(self.cards(self.site.page(self.site.post(role, f'[report_card src="{address}"]'))), [self.report], role)

    def test_other_addresses_stay_what_they_are(self):
        base, origin = self.site.base, self.site.cdn.origin
        for address in ["https://elsewhere.example/report-card/0.1.0/p/a.html", f"{base}/index.html", f"{base}/p/../a.html",
                        f"{base}/frame.html?src=https://elsewhere.example/a.json", f"{base}/frame.html?src=//elsewhere.example/a.json",
                        f"{base}/frame.html?src=javascript:alert(1)", f"{base}/frame.html?lang=vi", f"{base}/frame.html?src[]=a",
                        f"{base}/frame.html?src={origin}.elsewhere.example/a.json", f"{base}.elsewhere.example/p/a.html", f"https://elsewhere.example/?{base}/p/a.html"]:
            page = self.site.page(self.site.post("administrator", f"Trước.\n\n{address}\n\nSau."))
            self.assertEqual(self.cards(page), [], address)

    def test_the_plugin_asks_the_network_for_nothing(self):
        log = self.site.folder / "network.log"
        log.write_text("")
        for content in [self.block(self.report), f'[report_card src="{self.report}"]', self.frame, f"{self.site.base}/p/ngo-quyen-2023.html"]:
            post = self.site.post("author", content)
            self.site.page(post)
            self.site.rest("author", f"/wp/v2/posts/{post['id']}")
        self.assertNotIn("report-card", log.read_text())
        # The same log sees what WordPress does ask for.
        self.site.page(self.site.post("author", "https://elsewhere.example/report-card"))
        self.assertIn("elsewhere.example", log.read_text())


if __name__ == "__main__":
    unittest.main()
