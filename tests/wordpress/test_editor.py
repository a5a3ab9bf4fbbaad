"""The block in the editor, in Chromium, as an author uses it."""

import unittest

from case import HASH, Case, shared_browser, shared_site

LOGIN = """
  const form = new URLSearchParams({ log: arguments[0], pwd: "password", testcookie: "1" });
  await fetch("/wp-login.php", { method: "POST", body: form, credentials: "same-origin" });
"""
BLOCK = 'wp.data.select("core/block-editor").getBlocks().find((block) => block.name === "report-card/card")'
# React hears what a person would do, no more.
TYPE = """
  const input = document.querySelector('.wp-block-report-card-card input[placeholder="https://"]');
  if (!input) return false;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, arguments[0]);
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.form.querySelector("button[type=submit]").click();
  return true;
"""


def log_in(role):
    browser, site = shared_browser(), shared_site()
    browser.open(f"{site.origin}/wp-login.php")
    browser.run(LOGIN, role)


class Editor(Case):
    @classmethod
    def setUpClass(cls):
        log_in("author")

    def new_post(self):
        self.browser.open(f"{self.site.origin}/wp-admin/post-new.php")
        self.browser.until('return window.wp?.blocks?.getBlockType("report-card/card") && document.querySelector(".editor-post-title, .edit-post-visual-editor")')

    def open_post(self, post):
        self.browser.open(f"{self.site.origin}/wp-admin/post.php?post={post['id']}&action=edit")
        return self.browser.until(f"return window.wp?.data && {BLOCK}")

    def insert(self, address):
        self.browser.run('wp.data.dispatch("core/block-editor").insertBlock(wp.blocks.createBlock("report-card/card"))')
        self.browser.until(TYPE, address)

    def figures(self):
        return self.browser.until(f"return {BLOCK}?.attributes.figures")

    def save(self):
        return self.browser.run("""
          const { dispatch, select } = wp.data;
          dispatch("core/editor").editPost({ title: "Bài", status: "publish" });
          await dispatch("core/editor").savePost();
          return { id: select("core/editor").getCurrentPostId(), saved: select("core/editor").didPostSaveRequestSucceed() };""")

    def test_an_author_sees_the_card_and_the_figures_are_kept(self):
        base = self.site.base
        for address, src, link in [(self.report, self.report, self.frame), (self.frame, self.report, self.frame),
                                   (f"{base}/p/ngo-quyen-2023.html", f"{base}/p/ngo-quyen-2023.json", f"{base}/p/ngo-quyen-2023.html")]:
            self.new_post()
            self.insert(address)
            figures = self.figures()
            shown = self.browser.run("""
              const { shadowRoot } = document.querySelector(".wp-block-report-card-card report-card");
              return shadowRoot.querySelector("article").getClientRects().length""")
            self.assertEqual(shown, 1)
            for words in ["<h2>Kết quả năm 2023 và chủ đề năm 2024</h2>", "36,1", "giao; ≈ 1.233", "<strong>vượt 42,5%</strong>",
                          "<h4>Diện tích giải phóng mặt bằng</h4>", "<dd>Phạm Văn Hà, Bí thư Quận ủy</dd>"]:
                self.assertIn(words, figures)
            for control in ["CSV", "Sao chép liên kết", "Lấy làm 100%", "<svg", "class="]:
                self.assertNotIn(control, figures)
            saved = self.save()
            self.assertTrue(saved["saved"])
            raw = self.site.rest("author", f"/wp/v2/posts/{saved['id']}", )["content"]["rendered"]
            self.assertIn("vượt 42,5%", raw)
            page = self.site.page(saved)
            self.assertEqual(self.cards(page), [src])
            self.assertIn(f'<a href="{link}">Kết quả năm 2023 và chủ đề năm 2024</a>', page)

    def test_what_was_saved_opens_again_unchanged_and_valid(self):
        self.new_post()
        self.insert(self.report + "?a=1&b=2")
        figures = self.figures()
        saved = self.save()
        block = self.open_post(saved)
        self.assertTrue(block["isValid"])
        self.assertEqual(block["attributes"]["figures"], figures)
        src = self.browser.until("""
          const card = document.querySelector(".wp-block-report-card-card report-card");
          return card?.dataset.state === "ready" && card.getAttribute("src")""")
        self.assertEqual(src, self.report + "?a=1&b=2")
        self.assertFalse(self.browser.run('return wp.data.select("core/editor").isEditedPostDirty()'), "opening it changed it")

    def test_figures_that_are_no_longer_the_reports_change_only_when_asked(self):
        post = self.site.post("author", self.block(self.report, "<p>Số cũ</p>"))
        block = self.open_post(post)
        self.assertTrue(block["isValid"])
        self.browser.run(f'wp.data.dispatch("core/block-editor").selectBlock({BLOCK}.clientId)')
        label = "The report has changed: take its figures"
        button = f"[...document.querySelectorAll('button')].find((button) => button.textContent === {label!r})"
        self.browser.until(f"return Boolean({button})")
        self.assertEqual(self.browser.run(f"return {BLOCK}.attributes.figures"), "<p>Số cũ</p>")
        self.browser.run(f"{button}.click()")
        self.browser.until(f"return {BLOCK}.attributes.figures.includes('42,5%')")

    def test_a_report_that_is_not_there_is_told(self):
        self.new_post()
        self.insert(f"{self.site.base}/reports/none.json")
        told = self.browser.until("return document.querySelector('.wp-block-report-card-card .components-notice')?.textContent")
        self.assertTrue(told.strip())
        self.assertTrue(self.save()["saved"])

    def test_an_address_that_is_none_is_refused_at_once(self):
        self.new_post()
        self.insert("javascript:alert(1)")
        told = self.browser.until("return document.querySelector('.wp-block-report-card-card .components-notice')?.textContent")
        self.assertIn("https://", told)
        self.assertEqual(self.browser.run(f"return {BLOCK}.attributes.src"), "")

    def test_a_pages_address_that_is_pasted_becomes_the_block(self):
        self.new_post()
        for paste in [self.frame, f"{self.site.base}/p/ngo-quyen-2023.html"]:
            names = self.browser.run("return wp.blocks.pasteHandler({ plainText: arguments[0], HTML: '', mode: 'BLOCKS' }).map(({ name }) => name)", paste)
            self.assertEqual(names, ["report-card/card"], paste)
        elsewhere = "https://elsewhere.example/frame.html?src=reports/a.json"
        names = self.browser.run("return wp.blocks.pasteHandler({ plainText: arguments[0], HTML: '', mode: 'BLOCKS' }).map(({ name }) => name)", elsewhere)
        self.assertNotIn("report-card/card", names)
        self.browser.run("""wp.data.dispatch("core/block-editor").insertBlocks(
          wp.blocks.pasteHandler({ plainText: arguments[0], HTML: "", mode: "BLOCKS" }))""", self.frame)
        self.assertIn("42,5%", self.figures())
        self.assertEqual(self.browser.run(f"return {BLOCK}.attributes.src"), self.report)

    def test_the_editors_page_runs_the_cards_script_by_its_hash(self):
        self.new_post()
        self.insert(self.report)
        self.figures()
        tags = self.browser.run("return [...document.scripts].filter(({ src }) => src.includes('embed.js')).map(({ integrity }) => integrity)")
        self.assertEqual(tags, [HASH])


if __name__ == "__main__":
    unittest.main()
