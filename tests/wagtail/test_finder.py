"""The embed finder in a real Wagtail: what an editor gives, and what a reader's page then holds."""

from unittest import mock

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.test import TestCase
from wagtail.models import Page

from home.models import Article

BASE = settings.BASE
PAGE = f"{BASE}/p/ngo-quyen-2023.html"
REPORT = f"{BASE}/p/ngo-quyen-2023.json"


class Finder(TestCase):
    def setUp(self):
        # Whoever asks the network fails.
        asked = mock.patch("urllib.request.urlopen", side_effect=AssertionError("asked the network"))
        asked.start()
        self.addCleanup(asked.stop)

    def page(self, *addresses):
        """A published page that holds them as Wagtail's editor keeps embeds."""
        body = "".join(f'<embed embedtype="media" url="{address}"/>' for address in addresses)
        article = Article(title="Bài", body=f"<p>Trước.</p>{body}<p>Sau.</p>")
        Page.objects.get(depth=2).add_child(instance=article)
        return self.client.get(article.url).content.decode()

    def test_a_reports_page_becomes_the_card_with_a_link_inside(self):
        page = self.page(PAGE)
        self.assertIn(f'<report-card src="{REPORT}"><a href="{PAGE}">', page)
        self.assertIn(f'<script type="module" src="{BASE}/embed.js" crossorigin="anonymous" integrity="{settings.INTEGRITY}">', page)

    def test_frames_and_earlier_versions_are_known_too(self):
        earlier = BASE.replace("0.1.0", "0.0.9")
        for address, src in [(f"{BASE}/frame.html?src=p/ngo-quyen-2023.json", REPORT),
                             (f"{BASE}/frame.html?src=/data/a.json&amp;lang=vi", "https://cdn.example/data/a.json"),
                             (f"{earlier}/p/a.html", f"{earlier}/p/a.json")]:
            self.assertIn(f'<report-card src="{src}"', self.page(address), address)

    def test_an_address_asks_for_a_language_and_a_look(self):
        self.assertIn(f'<report-card src="{REPORT}" lang="en" theme="dark">', self.page(f"{PAGE}?theme=dark&amp;lang=en&amp;base=x&amp;onclick=x"))

    def test_other_addresses_are_no_card(self):
        odd = f"{BASE}/frame.html?src=reports/&quot;&gt;&lt;script&gt;a.json"
        for address in [odd, "https://elsewhere.example/report-card/0.1.0/p/a.html", f"https://elsewhere.example/?{BASE}/p/a.html", f"{BASE}/index.html", f"{BASE}.elsewhere.example/p/a.html",
                        f"{BASE}/frame.html?src=https://elsewhere.example/a.json", f"{BASE}/frame.html?src=//elsewhere.example/a.json",
                        f"{BASE}/frame.html?src=javascript:alert(1)", f"{BASE}/frame.html?lang=vi"]:
            page = self.page(address)
            self.assertIn("Sau.", page)
            for mark in ["<report-card src=\"https://elsewhere", "javascript:", "<script>a"]:
                self.assertNotIn(mark, page, address)
            if address != odd:
                self.assertNotIn("<report-card", page, address)

    def test_an_editor_without_other_rights_embeds_it(self):
        editor = User.objects.create_user("editor", password="password")
        editor.groups.add(Group.objects.get(name="Editors"))
        self.client.force_login(editor)
        answer = self.client.post("/admin/embeds/chooser/upload/", {"embed-chooser-url": PAGE})
        self.assertEqual(answer.json()["step"], "embed_chosen")
        self.assertEqual(answer.json()["embed_data"]["url"], PAGE)
        refused = self.client.post("/admin/embeds/chooser/upload/", {"embed-chooser-url": "https://elsewhere.example/p/a.html"})
        self.assertNotEqual(refused.json()["step"], "embed_chosen")
