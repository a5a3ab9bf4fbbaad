"""A site with the plugin at work, shared by the tests that leave it as it was."""

import atexit
import base64
import functools
import hashlib
import json
import re
import unittest

from browser import Browser
from host import ROOT
from wordpress import PLUGIN, WordPress

SOURCES = ROOT / "integrations/wordpress/report-card"
HASH = "sha384-" + base64.b64encode(hashlib.sha384((ROOT / "dist/embed.js").read_bytes()).digest()).decode()


def with_plugin():
    """A site of its own, for a test that changes it for good."""
    site = WordPress(SOURCES)
    release = json.dumps({"base": site.base, "integrity": HASH})
    told = site.php(f"""
        update_option( 'report_card', json_decode( '{release}', true ) );
        return activate_plugin( '{PLUGIN}' );""")
    assert told is None, told
    return site


@functools.cache
def shared_site():
    return with_plugin()


@functools.cache
def shared_browser():
    browser = Browser()
    atexit.register(browser.stop)
    return browser


def excerpt(text):
    """A post's own part of its page."""
    start = str(text).rfind("entry-content")
    return str(text)[max(start, 0):][:1500]


class Case(unittest.TestCase):
    def tearDown(self):
        """PHP has nothing to warn of."""
        log = self.site.folder / "debug.log"
        told = log.read_text() if log.exists() else ""
        self.assertEqual([line for line in told.splitlines() if "report-card.php" in line or "/plugins/report-card" in line], [])

    # Whole pages are no messages.
    def assertIn(self, member, container, msg=None):
        self.assertTrue(member in container, f"{member!r} is not in {excerpt(container)} {msg or ''}")

    def assertNotIn(self, member, container, msg=None):
        self.assertFalse(member in container, f"{member!r} is in {excerpt(container)} {msg or ''}")

    @property
    def site(self):
        return shared_site()

    @property
    def browser(self):
        return shared_browser()

    @property
    def report(self):
        return f"{self.site.base}/reports/ngo-quyen-2023.json"

    @property
    def frame(self):
        return f"{self.site.base}/frame.html?src=reports/ngo-quyen-2023.json"

    def block(self, src, figures="<p>36,1 ha</p>"):
        """As the editor saves it."""
        attributes = json.dumps({"src": src}).replace("&", "\\u0026").replace("<", "\\u003c")
        return (f'<!-- wp:report-card/card {attributes} -->\n<div class="wp-block-report-card-card"><blockquote>'
                f'<div class="report-card-figures">{figures}</div><p class="report-card-page"><a href="{self.frame}">Năm 2023</a></p>'
                '</blockquote></div>\n<!-- /wp:report-card/card -->')

    def scripts(self, page):
        """The tags that load the card's script."""
        return [tag for tag in re.findall(r"<script\b[^>]*>", page) if "embed.js" in tag]

    def cards(self, page):
        return re.findall(r'<report-card src="([^"]*)"', page)
