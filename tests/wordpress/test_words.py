"""The plugin's words: each has its Vietnamese, and what WordPress reads is what translators wrote."""

import gettext
import json
import re
import unittest

from case import SOURCES, Case
from test_settings import Session

PO = SOURCES / "languages/report-card-vi.po"


def written():
    """The .po file's sentences, by the key that a .mo file has."""
    entries = {}
    for entry in PO.read_text().split("\n\n")[1:]:
        found = {key: json.loads(f'"{text}"') for key, text in re.findall(r'^(msg\w+) "(.*)"$', entry, re.M)}
        context = f"{found['msgctxt']}\x04" if "msgctxt" in found else ""
        entries[context + found["msgid"]] = found["msgstr"]
    return entries


class Words(Case):
    def test_what_wordpress_reads_is_what_translators_wrote(self):
        with open(PO.with_suffix(".mo"), "rb") as file:
            read = gettext.GNUTranslations(file)._catalog
        del read[""]
        self.assertEqual(read, written(), "run msgfmt, as report-card-vi.po says")

    def test_every_sentence_has_its_vietnamese_and_none_is_left_over(self):
        asked = set()
        for file in SOURCES.rglob("*.php"):
            asked |= {text.replace("\\'", "'") for text in re.findall(r"__\( '((?:[^'\\]|\\.)*)', 'report-card' \)", file.read_text())}
        head = dict(re.findall(r"^ \* (Plugin Name|Description): +(.+)$", (SOURCES / "report-card.php").read_text(), re.M))
        block = json.loads((SOURCES / "block/block.json").read_text())
        asked |= {*head.values(), f"block title\x04{block['title']}", f"block description\x04{block['description']}"}
        asked |= {f"block keyword\x04{word}" for word in block["keywords"]}
        self.assertEqual(asked, set(written()))
        self.assertEqual([text for text, translated in written().items() if not translated], [])

    def test_a_vietnamese_administrator_reads_vietnamese(self):
        self.site.php("update_user_meta( 1, 'locale', 'vi' );")
        self.addCleanup(self.site.php, "update_user_meta( 1, 'locale', 'en_US' );")
        session = Session(self.site, "administrator")
        self.assertIn("Thư mục của thẻ", session.send("/wp-admin/options-general.php?page=report-card")[1])
        editor = session.send("/wp-admin/post-new.php")[1]
        for words in ["Đổi địa chỉ", "Một báo cáo đã công bố, hiện thành thẻ tương tác"]:
            self.assertIn(json.dumps(words)[1:-1], editor)


if __name__ == "__main__":
    unittest.main()
