"""What WordPress leaves of the product's own forms, without the plugin: forms.tsv, which docs/cms.md goes by."""

import os
import unittest
from pathlib import Path

from browser import Browser
from forms import FIGURE, forms
from seen import seen
from wordpress import WordPress

GOLDEN = Path(__file__).with_name("forms.tsv")
HEAD = ["role", "editor", "form", "page as it is", "script in the template"]


class Forms(unittest.TestCase):
    def test_what_a_reader_sees_is_as_the_table_says(self):
        site = WordPress()
        self.addCleanup(site.stop)
        browser = Browser()
        self.addCleanup(browser.stop)
        site.php(f"update_option( 'test_card', '{site.base}' );")
        rows = [HEAD]
        for role in ["administrator", "editor", "author"]:
            for editor in ["block", "classic"]:
                for form, markup in forms(site).items():
                    body = f"<!-- wp:html -->\n{markup}\n<!-- /wp:html -->" if editor == "block" else markup
                    post = site.post(role, "<p>Trước.</p>\n\n" + body + "\n\n<p>Sau.</p>")
                    address = f"{site.origin}/?p={post['id']}"
                    rows.append([role, editor, form, seen(browser, address, FIGURE),
                                 seen(browser, f"{address}&template-script", FIGURE)])
        table = "".join("\t".join(row) + "\n" for row in rows)
        if os.environ.get("UPDATE"):
            GOLDEN.write_text(table)
        self.assertEqual(table, GOLDEN.read_text(), "run with UPDATE=1 to write it anew")
