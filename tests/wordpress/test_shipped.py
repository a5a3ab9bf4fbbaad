"""The plugin as `cargo xtask dist` ships it: it knows its card, and works without a setting."""

import os
import tempfile
import tomllib
import unittest
import zipfile

from case import HASH, Case
from host import ROOT
from wordpress import PLUGIN, WordPress

VERSION = tomllib.loads((ROOT / "Cargo.toml").read_text())["workspace"]["package"]["version"]


class Shipped(Case):
    def test_a_shipped_plugin_needs_no_setting(self):
        with tempfile.TemporaryDirectory() as folder:
            with zipfile.ZipFile(os.environ["REPORT_CARD_PLUGIN"]) as zipped:
                self.assertEqual([name for name in zipped.namelist() if not name.startswith("report-card/")], [])
                zipped.extractall(folder)
            site = WordPress(f"{folder}/report-card")
        self.addCleanup(site.stop)
        told = site.php(f"activate_plugin( '{PLUGIN}' ); return get_plugin_data( WP_PLUGIN_DIR . '/{PLUGIN}' )['Version'];")
        self.assertEqual(told, VERSION)
        self.assertIn(f"Stable tag: {VERSION}\n", (site.folder / "wp-content/plugins/report-card/readme.txt").read_text())
        base = f"https://cdn.example/report-card/{VERSION}"
        page = site.page(site.post("author", f"{base}/p/ngo-quyen-2023.html"))
        self.assertEqual(self.cards(page), [f"{base}/p/ngo-quyen-2023.json"])
        [tag] = self.scripts(page)
        self.assertIn(f"{base}/embed.js", tag)
        self.assertIn(f'integrity="{HASH}"', tag)
        # Another folder of the site's own choosing has the hash of its own, or none.
        site.php("update_option( 'report_card', array( 'base' => 'https://other.example/card', 'integrity' => '' ) );")
        [tag] = self.scripts(site.page(site.post("author", f'[report_card src="{base}/reports/ngo-quyen-2023.json"]')))
        self.assertNotIn("integrity", tag)


if __name__ == "__main__":
    unittest.main()
