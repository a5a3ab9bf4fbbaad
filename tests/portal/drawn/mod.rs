//! The card that `report-card publish` puts into a report: read before any wasm, and taken over when somebody wants more of it.

mod hostile;
mod press;
mod source;

use std::process::Command;

use serde_json::{Value, json};

use crate::browser::Page;
use crate::prerendered::{NODES, REPORTS, assert_same_nodes};
use crate::server::{Portal, Reply};

const SRC: &str = "/drawn.json";
const CARD: &str = r#"<report-card src="/drawn.json" lang="vi" loading="eager"></report-card>"#;

/// A report as the command publishes it.
fn published(report: &str, lang: &str) -> String {
    published_from(&format!("{}/www/reports/{report}.json", env!("CARGO_MANIFEST_DIR")), lang)
}

pub fn published_from(file: &str, lang: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_report-card"));
    let output = command.args(["publish", file, "--lang", lang, "--output", "/dev/stdout"]).output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// A portal with the first report, drawn in both languages.
async fn portal() -> Portal {
    let portal = Portal::start().await;
    portal.reply(SRC, Reply::of("application/json", published(REPORTS[0], "vi,en")));
    portal
}

/// Whether the drawn card stands there; else the live one does.
const IS_DRAWN: &str =
    "return document.querySelector('report-card').shadowRoot.querySelector('slot[name] article') !== null";
const IS_LIVE: &str = "return document.querySelector('report-card').shadowRoot.querySelector('slot[name]') === null
       && document.querySelector('report-card').shadowRoot.querySelector('article') !== null";

#[tokio::test]
async fn every_node_is_as_on_the_live_card() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page("")).await.allow_errors();
    for (report, lang, tag) in [
        (REPORTS[0], "vi", "vi"),
        (REPORTS[0], "en", "en"),
        (REPORTS[1], "vi", "vi-VN"),
        (REPORTS[1], "en", "en"),
        (REPORTS[2], "vi", "vi"),
        (REPORTS[2], "en", "en-GB"),
    ] {
        portal.reply(SRC, Reply::of("application/json", published(report, lang)));
        let card = |src: &str| {
            format!(
                "<report-card src={src} lang={tag} theme=light heading-level=3 label=Year loading=eager></report-card>"
            )
        };
        page.go(&portal.page(&card(SRC))).await;
        page.state("ready").await;
        page.assert(IS_DRAWN).await;
        let before = page.run(NODES).await;
        page.go(&portal.page(&card(&format!("/reports/{report}.json")))).await;
        page.state("ready").await;
        page.assert(IS_LIVE).await;
        assert_same_nodes(&before, &page.run(NODES).await, &format!("{report} in {lang}"));
    }
    page.close().await;
}

#[tokio::test]
async fn each_of_several_cards_of_a_report_is_drawn_whole_and_its_own() {
    let portal = portal().await;
    let page = Page::open(&portal.page(&CARD.repeat(3))).await;
    page.until("return document.querySelectorAll('[data-state=ready]').length === 3").await;
    page.assert(
        "const cards = [...document.querySelectorAll('report-card')];
         const articles = cards.map(({ shadowRoot: root }) => root.querySelector('slot[name] article'));
         const [first, ...others] = articles.map((article) => article.outerHTML);
         articles[0].querySelector('h2').textContent = '';
         return first.length > 10000 && others.every((html) => html === first)
           && articles.every((article, at) => at === 0 || article.outerHTML === first)",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn a_first_view_is_the_report_the_style_sheet_and_the_script_under_the_strictest_policy() {
    let portal = portal().await;
    portal.page_header(
        "content-security-policy",
        "default-src 'none'; script-src 'self'; img-src data:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
    let page =
        Page::open(&portal.bare_page(r#"<p>Trước</p><script src="/embed.js" data-report="/drawn.json"></script>"#))
            .await;
    page.state("ready").await;
    page.painted().await;
    let mut asked = portal.requests();
    asked.sort();
    assert_eq!(asked, ["/added/1.html", "/card.css", SRC, "/embed.js"].map(str::to_owned));
    let text = page.card_text().await;
    for fact in ["19/19", "hơn 1.757 tỷ đồng", "gấp 6 lần", "Minh Hảo; Ảnh: Đàm Thanh"] {
        assert!(text.contains(fact), "{fact} is missing");
    }
    // Neither may the wasm come here, and a press that asks for it leaves the card as it is.
    page.run("document.querySelector('report-card').shadowRoot.querySelector('.tools button').click(); return null")
        .await;
    page.state("error").await;
    page.assert(IS_DRAWN).await;
    page.allow_errors().close().await;
}

/// The build has published its report.
#[tokio::test]
async fn the_portal_page_is_read_without_the_wasm() {
    let portal = Portal::start().await;
    let report = "/reports/ngo-quyen-2023.json";
    portal.reply(report, Reply::of("application/json", Portal::built(&report[1..])));
    let page = Page::open(&portal.url("/portal.html")).await;
    page.until("return document.querySelector('report-card')?.dataset.state === 'ready'").await;
    page.assert(IS_DRAWN).await;
    page.painted().await;
    assert_eq!(portal.count("/report-card_bg.wasm"), 0);
    page.close().await;
}

/// Four levels of parts, and a section's own: no report that the reader takes has its card nested deeper.
#[tokio::test]
async fn the_deepest_card_that_the_format_allows_is_drawn_whole() {
    let measure = |id: &str, name: &str, more: Value| {
        let mut measure = json!({ "id": id, "name": name, "actual": { "value": 7 }, "note": "Ghi chú" });
        measure.as_object_mut().expect("an object").extend(more.as_object().cloned().unwrap_or_default());
        measure
    };
    let reference = json!([{ "id": "t", "name": "Kế hoạch", "value": { "value": 9, "valueStatus": "preliminary" } }]);
    let series = json!([
        { "period": { "year": 2021 }, "value": 5 },
        { "period": { "year": 2022 }, "value": { "value": 6 } }
    ]);
    let mut deep = measure("d4", "Bậc bốn", json!({ "targets": reference, "observations": series }));
    for (id, name) in [("d3", "Bậc ba"), ("d2", "Bậc hai"), ("d1", "Bậc một"), ("d0", "Chỉ tiêu")] {
        deep = measure(id, name, json!({ "parts": [deep] }));
    }
    let mut report: Value = serde_json::from_str(crate::NGO_QUYEN).expect("JSON");
    report["tallies"][0]["indicators"] = json!([deep]);
    let file = format!("{}/target/deep.json", env!("CARGO_MANIFEST_DIR"));
    std::fs::write(&file, report.to_string()).expect("written");
    let text = published_from(&file, "vi");
    let drawn: Value = serde_json::from_str(&text).expect("JSON");
    // Of 32 that the painter takes.
    assert_eq!(depth_of(&drawn["drawn"]["vi"]), 29);
    let portal = Portal::start().await;
    portal.reply(SRC, Reply::of("application/json", text));
    let page = Page::open(&portal.page(CARD)).await;
    page.state("ready").await;
    page.assert(IS_DRAWN).await;
    assert!(page.card_text().await.contains("Bậc bốn"));
    page.close().await;
}

/// How many elements of a drawn tree stand in each other.
fn depth_of(tree: &Value) -> usize {
    match tree.as_array() {
        Some(tree) => 1 + tree.iter().skip(2).map(depth_of).max().unwrap_or(0),
        None => 0,
    }
}

#[tokio::test]
async fn the_fallback_stays_until_the_card_is_whole_and_the_page_is_told_once() {
    let portal = portal().await;
    let head = "<script>
        window.told = [];
        for (const name of ['ready', 'error', 'problems', 'change']) {
          addEventListener(`report-card:${name}`, ({ detail }) => told.push([name, detail.state ?? null]));
        }
        window.shifts = 0;
        if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
          new PerformanceObserver((list) => { shifts += list.getEntries().length; }).observe({ type: 'layout-shift', buffered: true });
      </script><script type=module src=/embed.js></script>";
    let page = Page::open(&portal.html(head, &CARD.replace("></", "><b>19/19</b></"))).await;
    page.state("ready").await;
    page.assert(IS_DRAWN).await;
    page.assert("return document.querySelector('report-card b').getBoundingClientRect().height === 0").await;
    assert_eq!(page.run("return told").await, json!([["ready", "ready"]]));
    page.run("document.querySelector('report-card').setAttribute('interactive', 'now'); return null").await;
    page.until(IS_LIVE).await;
    page.painted().await;
    assert_eq!(page.run("return told").await, json!([["ready", "ready"], ["problems", null]]));
    page.assert("return shifts === 0").await;
    page.close().await;
}

#[tokio::test]
async fn the_wasm_comes_when_more_is_wanted_and_not_before() {
    let portal = portal().await;
    let page = Page::open(&portal.page(CARD)).await.allow_errors();
    let card = "const card = document.querySelector('report-card'); const root = card.shadowRoot;";
    for wish in [
        "root.querySelector('.tools button').focus()",
        "root.querySelector('article').dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true, pointerType: 'mouse' }))",
        "root.querySelector('.tools button').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true, pointerType: 'touch' }))",
        "location.hash = '#ngo-quyen-2023?view=table'",
        "location.hash = '#ngo-quyen-2023'",
        "return fetch('/reports/winchester-2014-15.json').then((answer) => answer.json()).then((report) => { card.report = report; })",
        "card.messages = { lang: 'fr' }",
        "card.lang = 'fr'",
        "document.documentElement.lang = 'en'; card.removeAttribute('lang')",
        "card.setAttribute('view', 'compact')",
        "card.setAttribute('heading-level', '4')",
        "card.setAttribute('interactive', 'now')",
    ] {
        page.go(&portal.page(CARD)).await;
        page.state("ready").await;
        page.assert(IS_DRAWN).await;
        page.run(&format!("{card} {wish}; return null")).await;
        page.until(IS_LIVE).await;
    }
    // Whoever opens a fold, scrolls with a finger, or is only passed by the page's own changes, gets none.
    page.go(&portal.page(CARD)).await;
    page.state("ready").await;
    let before = portal.count("/report-card_bg.wasm");
    for no_wish in [
        "root.querySelectorAll('summary')[1].click()",
        "root.querySelector('article').dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true, pointerType: 'touch' }))",
        "root.querySelector('article').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse' }))",
        "root.querySelector('article').click()",
        "location.hash = '#elsewhere'",
        "card.setAttribute('theme', 'dark')",
        "document.body.append(card)",
    ] {
        page.run(&format!("{card} {no_wish}; return null")).await;
    }
    page.painted().await;
    page.assert(IS_DRAWN).await;
    page.assert(&format!("{card} return root.querySelectorAll('details')[1].open && root.querySelector('article').dataset.theme === 'dark'")).await;
    assert_eq!(portal.count("/report-card_bg.wasm"), before);
    page.close().await;
}

#[tokio::test]
async fn it_looks_as_the_page_around_it_and_follows_its_switch() {
    let portal = portal().await;
    let page = Page::open(
        &portal.page(&format!("<style>body.night {{ background: #111; color: oklch(0.9 0.02 90) }}</style>{CARD}")),
    )
    .await;
    page.state("ready").await;
    let theme = "document.querySelector('report-card').shadowRoot.querySelector('article').dataset.theme";
    page.assert(&format!("return {theme} === 'light'")).await;
    page.run("document.body.className = 'night'; return null").await;
    page.until(&format!("return {theme} === 'dark'")).await;
    page.assert(IS_DRAWN).await;
    page.close().await;
}

#[tokio::test]
async fn idle_waits_for_a_free_moment_and_a_network_that_bears_it() {
    let portal = portal().await;
    let idle = CARD.replace("src=", "interactive=idle src=");
    let page = Page::open(&portal.page(CARD)).await;
    for (connection, comes) in [
        ("{ effectiveType: '4g', saveData: false }", true),
        ("{ effectiveType: '3g', saveData: false }", false),
        ("{ effectiveType: '4g', saveData: true }", false),
        ("{ effectiveType: '4g', saveData: false, type: 'cellular' }", false),
        ("undefined", false),
    ] {
        let connect = format!(
            "<script>Object.defineProperty(navigator, 'connection', {{ value: {connection} }});
               window.idle = []; window.requestIdleCallback = (act) => idle.push(act);</script><script type=module src=/embed.js></script>"
        );
        page.go(&portal.html(&connect, &idle)).await;
        page.state("ready").await;
        page.assert(IS_DRAWN).await;
        page.assert(&format!("return idle.length === {}", u8::from(comes))).await;
        if comes {
            page.run("idle[0](); return null").await;
            page.until(IS_LIVE).await;
        }
    }
    page.close().await;
}

#[tokio::test]
async fn what_the_report_has_not_drawn_is_drawn_by_the_wasm() {
    let portal = Portal::start().await;
    portal.reply(SRC, Reply::of("application/json", published(REPORTS[0], "vi")));
    let page = Page::open(&portal.page(CARD)).await;
    for card in [
        CARD.replace("lang=\"vi\"", "lang=\"en\""),
        CARD.replace("lang=", "view=table lang="),
        CARD.replace("/drawn.json", "/drawn.json, /reports/winchester-2014-15.json"),
        CARD.replace("lang=", "heading-level=6 lang="),
    ] {
        page.go(&portal.page(&card)).await;
        page.state("ready").await;
        page.assert(IS_LIVE).await;
    }
    // Inline, and one after another, each is painted.
    let inline = format!(
        "<report-card lang=vi loading=eager><script type=application/json>{}</script></report-card>",
        published(REPORTS[0], "vi")
    );
    page.go(&portal.page(&inline)).await;
    page.state("ready").await;
    page.assert(IS_DRAWN).await;
    portal.reply("/other.json", Reply::of("application/json", published(REPORTS[2], "vi")));
    page.go(&portal.page(CARD)).await;
    page.state("ready").await;
    page.run("document.querySelector('report-card').setAttribute('src', '/other.json'); return null").await;
    page.until("return document.querySelector('report-card').shadowRoot.textContent.includes('Winchester')").await;
    page.assert(IS_DRAWN).await;
    page.close().await;
}

#[tokio::test]
async fn where_no_wasm_can_run_it_is_read_all_the_same() {
    let portal = portal().await;
    let head = "<script>delete window.WebAssembly;</script><script type=module src=/embed.js></script>";
    let page = Page::open(&portal.html(head, CARD)).await;
    page.state("ready").await;
    page.assert(IS_DRAWN).await;
    page.close().await;
}

#[tokio::test]
async fn on_paper_it_is_open_without_the_wasm() {
    let portal = portal().await;
    let page = Page::open(&portal.page(CARD)).await;
    page.state("ready").await;
    if page.is("chromium") {
        // Only its driver shows a page as printed.
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
        page.assert(
            "const root = document.querySelector('report-card').shadowRoot;
             return [...root.querySelectorAll('details li, details dd')].every((one) => one.getBoundingClientRect().height > 5 && one.checkVisibility())
               && root.querySelector('.tools').getBoundingClientRect().height === 0",
        )
        .await;
        page.assert(IS_DRAWN).await;
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
    }
    page.close().await;
}

#[test]
fn the_style_sheet_is_the_crates() {
    assert_eq!(Portal::built("card.css"), report_card::card::STYLE.as_bytes());
}
