"""Settings, and what is left when the plugin goes."""

import re
import unittest
import urllib.error
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

from case import HASH, Case, with_plugin
from wordpress import PLUGIN


class Session:
    """A person at the site's own pages, with cookies."""

    def __init__(self, site, role):
        self.origin = site.origin
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        self.send("/wp-login.php")
        self.send("/wp-login.php", log=role, pwd="password", testcookie="1")

    def send(self, path, **fields):
        data = urllib.parse.urlencode(fields).encode() if fields else None
        try:
            with self.opener.open(self.origin + path, data, timeout=30) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()


class Settings(Case):
    PAGE = "/wp-admin/options-general.php?page=report-card"

    def kept(self):
        return self.site.php("return get_option( 'report_card' );")

    def setUp(self):
        self.before = self.kept()
        self.addCleanup(lambda: self.assertEqual(self.before, self.kept(), "a test of settings left others"))

    def fields(self, page):
        hidden = re.findall(r"<input type=['\"]hidden['\"][^>]*name=['\"]([^'\"]+)['\"] value=['\"]([^'\"]*)['\"]", page)
        return {**dict(hidden), **dict(re.findall(r'<input type="hidden" id="_wpnonce" name="(_wpnonce)" value="([^"]+)"', page))}

    def give(self, session, base, integrity):
        _, page = session.send(self.PAGE)
        given = {"report_card[base]": base, "report_card[integrity]": integrity}
        return session.send("/wp-admin/options.php", **self.fields(page), **given)[1]

    def test_an_administrator_sets_folder_and_hash(self):
        session = Session(self.site, "administrator")
        self.give(session, "https://cdn.example/report-card/0/", "")
        self.assertEqual(self.kept(), {"base": "https://cdn.example/report-card/0", "integrity": ""})
        self.give(session, self.site.base, HASH)
        self.assertEqual(self.kept(), {"base": self.site.base, "integrity": HASH})

    def test_what_could_not_work_is_refused_with_a_sentence(self):
        session = Session(self.site, "administrator")
        for base, integrity, said in [("javascript:alert(1)", "", "should be that of a folder"), ("/report-card", "", "should be that of a folder"),
                                      ('https://x.example/"><script>alert(1)</script>', "", "should be that of a folder"),
                                      ("https://cdn.example/a?b", "", "should be that of a folder"), ("", HASH, "belongs to an address"),
                                      (self.site.base, 'sha384-"onload="x', "should be as in snippet.html"),
                                      ("https://cdn.example/report-card/0", HASH, "no hash fits")]:
            page = self.give(session, base, integrity)
            self.assertTrue(said in page, base)
            self.assertEqual(self.kept(), self.before, base)

    def test_nobody_else_reaches_them_and_no_form_of_another_page(self):
        administrator = Session(self.site, "administrator")
        _, page = administrator.send(self.PAGE)
        given = {"report_card[base]": "https://evil.example", "report_card[integrity]": ""}
        forged = {**self.fields(page), "_wpnonce": "0123456789"}
        self.assertEqual(administrator.send("/wp-admin/options.php", **forged, **given)[0], 403)
        for role in ["editor", "author"]:
            session = Session(self.site, role)
            self.assertEqual(session.send(self.PAGE)[0], 403, role)
            self.assertEqual(session.send("/wp-admin/options.php", **self.fields(page), **given)[0], 403, role)

    def test_the_editors_question_is_for_those_who_write(self):
        address = urllib.parse.quote(self.frame, safe="")
        with self.assertRaises(urllib.error.HTTPError) as refused:
            self.site.get(f"/?rest_route=/report-card/v1/address&address={address}")
        self.assertEqual(refused.exception.code, 401)

    def test_without_a_folder_there_are_figures_and_no_card(self):
        self.site.php("delete_option( 'report_card' );")
        try:
            page = self.site.page(self.site.post("author", self.block(self.report) + f"\n\n{self.frame}"))
        finally:
            self.give(Session(self.site, "administrator"), self.site.base, HASH)
        self.assertEqual((self.cards(page), self.scripts(page)), ([], []))
        self.assertIn("<p>36,1 ha</p>", page)

    def test_a_floating_folder_has_a_script_without_hash(self):
        floating = self.site.base.replace("/0.1.0", "/0")
        session = Session(self.site, "administrator")
        self.give(session, floating, "")
        try:
            page = self.site.page(self.site.post("author", self.block(self.report)))
        finally:
            self.give(session, self.site.base, HASH)
        [tag] = self.scripts(page)
        self.assertIn(f"{floating}/embed.js", tag)
        self.assertNotIn("integrity", tag)


class Leaving(Case):
    def test_figures_and_links_stay_when_it_is_switched_off_and_deleted(self):
        site = with_plugin()
        self.addCleanup(site.stop)
        posts = [site.post(role, self.block(f"{site.base}/reports/ngo-quyen-2023.json")) for role in ["administrator", "author"]]
        self.assertIn("<report-card ", site.page(posts[1]))
        steps = [f"deactivate_plugins( '{PLUGIN}' );",
                 f"require_once ABSPATH . 'wp-admin/includes/file.php'; return delete_plugins( array( '{PLUGIN}' ) );"]
        for step in steps:
            site.php(step)
            for post in posts:
                page = site.page(post)
                self.assertIn("<p>36,1 ha</p>", page)
                self.assertIn(">Năm 2023</a>", page)
                self.assertEqual((self.cards(page), self.scripts(page)), ([], []), step)
        self.assertFalse((site.folder / "wp-content/plugins/report-card").exists())
        left = site.php("global $wpdb; return $wpdb->get_col( \"SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%report%card%'\" );")
        self.assertEqual(left, [])


if __name__ == "__main__":
    unittest.main()
