//! How soon a card comes, and what does not wait for what.

use serde_json::json;

use crate::browser::Page;
use crate::server::{Portal, Reply};

const SRC: &str = "/reports/ngo-quyen-2023.json";
const OTHER: &str = "/reports/thua-thien-hue-2019.json";

/// An observer that has not spoken yet, and whether the page was changed between one question after a place and the next.
const SILENCE: &str = "<script>
  window.IntersectionObserver = class { observe() {} disconnect() {} };
  window.changes = [];
  const changed = new MutationObserver(() => {});
  changed.observe(document, { attributes: true, childList: true, subtree: true });
  const ask = Document.prototype.elementFromPoint;
  Document.prototype.elementFromPoint = function (...place) {
    window.changes.push(changed.takeRecords().length);
    return ask.apply(this, place);
  };
</script>";

/// A page that runs `script` before ours, with a card that has these attributes and this fallback.
async fn after(portal: &Portal, script: &str, attributes: &str, fallback: &str) -> Page {
    let head = format!(r#"<script>{script}</script><script type="module" src="/embed.js"></script>"#);
    let body = format!(r#"<report-card src="{SRC}" loading="eager" {attributes}>{fallback}</report-card>"#);
    Page::open(&portal.html(&head, &body)).await
}

/// What a page has put where the browser's own was: variables of old templates, and a library's way of naming an object's keys.
#[tokio::test]
async fn names_that_a_page_has_taken_are_not_needed() {
    for taken in [
        "var self = '/index.php'",
        "var URL = '/api'",
        "const URL = '/api', Request = 1, Response = 2, Blob = 3",
        "class URL {}",
        "window.console = { log() {} }",
        // As libraries gave all objects a text and a value.
        "Object.prototype.text = Object.prototype.value = function () {}",
        "var performance = {}",
        "var performance = null, name = 1, status = 2, length = 3, event = 4, origin = 5, screen = 6, parent = 7",
        // As Prototype.js 1.5 has it, and as a later one does.
        "Object.keys = (object) => { const keys = []; for (const key in object) keys.push(key); return keys; }",
        "Object.keys = (object) => { const keys = []; for (const key in object) if (object.hasOwnProperty(key)) keys.push(key); return keys; }",
        // As zone.js has it, until Angular 12: a Promise of its own, with what there was in 2015.
        "for (const later of ['any', 'allSettled', 'withResolvers', 'try']) delete Promise[later]",
    ] {
        let portal = Portal::start().await;
        let page = after(&portal, taken, r#"interactive="now""#, "").await;
        page.state("ready").await;
        page.click("document.querySelector('report-card').shadowRoot.querySelectorAll('footer button')[1]").await;
        page.until("return document.querySelector('report-card').shadowRoot.querySelectorAll('footer button')[1].ariaPressed === 'true'").await;
        page.close().await;
    }
}

/// A page's own style sheets, or a library's own roots: where no card can be drawn there, what stood in its place is read.
#[tokio::test]
async fn where_roots_are_a_pages_own_its_fallback_stays() {
    for taken in [
        "var CSSStyleSheet = {}",
        "const attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function (init) { attach.call(this, init); }",
        "Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', { get() {}, set() {} })",
        "window.getComputedStyle = () => null",
    ] {
        let portal = Portal::start().await;
        let page = after(&portal, taken, "", r#"<p id="own">19/19</p>"#).await;
        page.until("return /ready|error/.test(document.querySelector('report-card').dataset.state)").await;
        page.assert(
            "return document.querySelector('report-card').dataset.state === 'ready' || document.getElementById('own').checkVisibility()",
        )
        .await;
        page.close().await;
    }
}

/// As monitoring does: it asks in the script's place, and reads its own copy, in its own time.
#[tokio::test]
async fn a_copy_of_a_report_that_a_page_reads_is_read_to_its_end() {
    let portal = Portal::start().await;
    let head = r#"<script>
      window.copies = [];
      const ask = fetch;
      window.fetch = async (...asked) => {
        const answer = await ask(...asked);
        const copy = answer.clone();
        document.addEventListener('report-card:ready', () => copies.push(copy.text().then(() => 'read', String)), { once: true });
        return answer;
      };
    </script><script type="module" src="/embed.js"></script>"#;
    let page =
        Page::open(&portal.html(head, &format!(r#"<report-card src="{SRC}" loading="eager"></report-card>"#))).await;
    page.state("ready").await;
    page.until("return copies.length > 0").await;
    page.assert("return Promise.all(copies).then((ends) => ends.every((end) => end === 'read'))").await;
    page.close().await;
}

/// As a framework has it before its data come.
#[tokio::test]
async fn an_empty_list_is_no_report_and_throws_nothing() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page("<report-card><p>fallback</p></report-card>")).await;
    page.run(
        "addEventListener('report-card:error', ({ detail }) => { window.told = detail.code; });
         document.querySelector('report-card').report = []; return null",
    )
    .await;
    page.until("return window.told !== undefined").await;
    page.assert("return told !== 'load'").await;
    page.close().await;
}

#[tokio::test]
async fn a_card_in_sight_waits_for_no_frame() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page(&format!(
        r#"{SILENCE}<report-card src="{SRC}" lang="vi">19/19</report-card>
        <details><summary>Kỳ trước</summary><report-card src="{OTHER}"></report-card></details>
        <div style="height: 0; overflow: hidden"><report-card src="{OTHER}"></report-card></div>
        <div style="height: 8000px"></div><report-card src="{OTHER}"></report-card>"#
    )))
    .await;
    page.state("ready").await;
    page.assert("return [...document.querySelectorAll('report-card')].slice(1).every((card) => card.dataset.state === 'loading')")
        .await;
    assert_eq!(portal.count(OTHER), 0, "whom the reader does not see is left to the observer");
    page.close().await;
}

#[tokio::test]
async fn cards_are_looked_for_at_once_and_the_page_laid_out_one_time() {
    let portal = Portal::start().await;
    let card = format!(r#"<report-card src="{SRC}"></report-card>"#);
    let page = Page::open(&portal.page(&format!("{SILENCE}{}", card.repeat(200)))).await;
    page.state("ready").await;
    let changes = page.run("return window.changes").await;
    let changes = changes.as_array().expect("a list");
    assert_eq!(changes.len(), 200);
    assert!(changes.iter().skip(1).all(|changes| *changes == json!(0)), "{changes:?}");
    page.close().await;
}

/// README's snippets with hints, on a page of the strictest policy, from another origin.
#[tokio::test]
async fn what_the_page_hints_at_is_fetched_once() {
    let readme = include_str!("../../../README.md");
    let hinted: Vec<&str> = readme.split("```").filter(|block| block.starts_with("html\n<link")).collect();
    assert_eq!(hinted.len(), 2);
    for (snippet, files) in [
        (hinted[0], &["/card.css", "/embed.js"][..]),
        (hinted[1], &["/card.css", "/embed.js", "/report-card.js", "/report-card_bg.wasm"]),
    ] {
        let cdn = Portal::start().await;
        cdn.header("access-control-allow-origin", "*");
        // Firefox gives a fetch what was hinted at through its cache alone: kept there, as docs/deploy.md has it served.
        if Page::engine() != "firefox" {
            for (file, media) in [("card.css", "text/css"), ("report-card_bg.wasm", "application/wasm")] {
                cdn.reply(&format!("/{file}"), Reply::of(media, Portal::built(file)));
            }
        }
        let portal = Portal::start().await;
        if snippet == hinted[0] {
            portal.reply(SRC, Reply::of("application/json", Portal::built("reports/ngo-quyen-2023.json")));
            // Kept, as docs/deploy.md has reports served.
            portal.header("cache-control", "max-age=300");
        }
        let origin = cdn.url("");
        portal.page_header(
            "content-security-policy",
            &format!("default-src 'none'; img-src data:; script-src 'self' {origin} 'wasm-unsafe-eval'; connect-src 'self' {origin}"),
        );
        let address = format!("https://cdn.example/report-card/{}", env!("CARGO_PKG_VERSION"));
        let snippet = snippet.trim_start_matches("html").replace(&address, &origin).replace("/reports/2023.json", SRC);
        let page = Page::open(&portal.bare_page(&snippet)).await;
        page.state("ready").await;
        let mut asked = cdn.requests();
        asked.sort();
        assert_eq!(asked, files);
        // WebKitGTK asks once more for what the page's own server has given it for a hint: no gain there, and no loss of time.
        if Page::engine() != "webkit" {
            assert_eq!(portal.count(SRC), 1);
        }
        page.close().await;
    }
}

#[tokio::test]
async fn a_frame_that_may_be_out_of_sight_is_left_to_the_observer() {
    let portal = Portal::start().await;
    let inner = portal.page(&format!(r#"<report-card src="{SRC}"></report-card>"#));
    let page = Page::open(
        &portal.page(&format!(r#"<div style="height: 8000px"></div><iframe src="{inner}" height="600"></iframe>"#)),
    )
    .await;
    page.until("return frames[0].document.querySelector('report-card')?.dataset.state === 'loading'").await;
    page.painted().await;
    assert_eq!(portal.count(SRC), 0);
    page.run("document.querySelector('iframe').scrollIntoView(); return null").await;
    page.until("return frames[0].document.querySelector('report-card').dataset.state === 'ready'").await;
    page.close().await;
}

/// Drawn so slowly that none shares its turn with the next one, and scrolled to the last.
const SLOW: &str = "<script>
  const now = performance.now.bind(performance);
  let later = 0;
  performance.now = () => now() + (later += 1000);
  history.scrollRestoration = 'manual';
</script>";

#[tokio::test]
async fn many_cards_are_drawn_in_turn_the_nearest_first() {
    let portal = Portal::start().await;
    let card = format!(r#"<div style="height: 2000px"><report-card src="{SRC}" loading="eager"></report-card></div>"#);
    let page = Page::open(&portal.bare_page(&format!("{SLOW}{}", card.repeat(8)))).await;
    let told = page
        .run(
            "const cards = [...document.querySelectorAll('report-card')];
             scrollTo(0, 1e6);
             // What else the page has to do: a task that asks for the next.
             let tasks = 0;
             const { port1, port2 } = new MessageChannel();
             port1.onmessage = () => { tasks += 1; port2.postMessage(0); };
             port2.postMessage(0);
             const drawn = [];
             document.head.append(Object.assign(document.createElement('script'), { src: '/embed.js' }));
             return new Promise((done) => document.addEventListener('report-card:ready', ({ target }) => {
               drawn.push([cards.indexOf(target), tasks]);
               if (drawn.length === cards.length) { port1.close(); done(drawn); }
             }));",
        )
        .await;
    let drawn: Vec<(u64, u64)> = serde_json::from_value(told).expect("pairs");
    let order: Vec<u64> = drawn.iter().map(|(card, _)| *card).collect();
    assert_eq!(order, [7, 6, 5, 4, 3, 2, 1, 0]);
    // Which of two waiting tasks comes first is the engine's to say: under load WebKit lets several of ours come first.
    let least = if page.is("webkit") { 2 } else { 4 };
    let between = drawn.windows(2).filter(|pair| pair[0].1 < pair[1].1).count();
    assert!(between >= least, "the page had to wait: {drawn:?}");
    page.close().await;
}
