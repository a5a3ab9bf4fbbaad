//! Many cards on a page, and scripts that came before.

use serde_json::{Value, json};

use crate::NGO_QUYEN;
use crate::browser::Page;
use crate::server::{Portal, Reply};

const SRC: &str = "/reports/ngo-quyen-2023.json";

#[tokio::test]
async fn a_hundred_cards_are_one_wasm_and_one_report() {
    let portal = Portal::start().await;
    let card = format!(r#"<report-card src="{SRC}" loading="eager"></report-card>"#);
    let page = Page::open(&portal.page(&card.repeat(100))).await;
    page.states(100, "ready").await;
    let mut asked = portal.requests();
    asked.sort();
    let expected =
        ["/added/1.html", "/card.css", "/embed.js", "/report-card.js", "/report-card_bg.wasm", SRC].map(str::to_owned);
    assert_eq!(asked, expected);
    // Also those that come later, for as long as one card shows that report.
    page.run(&format!("document.body.insertAdjacentHTML('beforeend', `{card}`); return null")).await;
    page.states(101, "ready").await;
    assert_eq!(portal.count(SRC), 1);
    page.close().await;
}

#[tokio::test]
async fn a_lazy_card_asks_for_nothing_before_it_is_near() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page(&format!(
        r#"<div style="height: 8000px"></div><report-card src="{SRC}"></report-card><div style="height: 2000px"></div>"#
    )))
    .await;
    page.state("loading").await;
    page.run("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))")
        .await;
    assert_eq!(portal.requests(), ["/added/1.html", "/embed.js"].map(str::to_owned));
    page.run(
        "window.shift = 0;
         if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
           new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { window.shift += value; }))
             .observe({ type: 'layout-shift' });
         }
         scrollTo(0, document.querySelector('report-card').offsetTop - 1.6 * innerHeight); return null",
    )
    .await;
    page.state("ready").await;
    page.painted().await;
    page.run("scrollTo(0, document.querySelector('report-card').offsetTop); return null").await;
    page.run("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))")
        .await;
    assert_eq!(page.run("return window.shift").await, json!(0), "nothing moved under the reader's eyes");
    page.close().await;
}

#[tokio::test]
async fn a_failure_is_not_remembered() {
    let portal = Portal::start().await;
    for path in ["/report-card_bg.wasm", "/report-card.js", SRC] {
        portal.reply(path, Reply::status(503));
        let page =
            Page::open(&portal.page(&format!(r#"<report-card src="{SRC}" loading="eager"></report-card>"#))).await;
        page.state("error").await;
        portal.restore(path);
        page.run("document.querySelector('report-card').shadowRoot.querySelector('button').click(); return null").await;
        page.state("ready").await;
        page.allow_errors().close().await;
    }
}

#[tokio::test]
async fn the_page_gets_no_globals() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.bare_page(&format!(
        r#"<script>window.before = new Set(Object.getOwnPropertyNames(window));</script>
        <script async src="/embed.js" data-report="{SRC}" data-loading="eager"></script>"#
    )))
    .await;
    page.state("ready").await;
    let added = page
        .run(
            "return Object.getOwnPropertyNames(window).filter((name) => !window.before.has(name) && name !== 'before')",
        )
        .await;
    let added: Vec<&str> = added.as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    // WebDriver's own, in some engines.
    assert!(added.iter().all(|name| name.starts_with("cdc_") || name.starts_with("ret_")), "{added:?}");
    page.assert("return localStorage.length === 0 && sessionStorage.length === 0 && document.cookie === ''").await;
    page.close().await;
}

#[tokio::test]
async fn built_ins_that_old_libraries_have_patched_break_nothing() {
    let portal = Portal::start().await;
    // WebKitGTK's driver runs in the page and needs its Map.
    let age = if Page::engine() == "webkit" { "" } else { "window.Map = window.Set = function () { this.size = 0; };" };
    let page = Page::open(&portal.bare_page(&format!(
        r#"<script>
          // prototype.js
          Array.prototype.each = Array.prototype.forEach;
          Array.prototype.reduce = function (join) {{ return this.length > 1 ? this : this[0]; }};
          Array.prototype.entries = Array.prototype.toArray = function () {{ return this.slice(); }};
          Function.prototype.bind = function (self) {{ const f = this; return function () {{ return f.apply(self, arguments); }}; }};
          Object.prototype.inherited = "for in finds me";
          Element.prototype.update = Element.prototype.insert = function () {{ throw new Error("not for you"); }};
          // MooTools
          Array.from = (item) => (item == null ? [] : [item]);
          String.prototype.contains = String.prototype.includes;
          // Polyfills of another age
          {age}
          const real = window.fetch;
          window.fetch = (address, options = {{}}) => real(String(address), {{ signal: options.signal }}).then((response) => ({{
            ok: response.ok, status: response.status, url: response.url,
            text: () => response.text(), arrayBuffer: () => response.arrayBuffer(),
          }}));
        </script>
        <script async src="/embed.js" data-report="{SRC}" data-loading="eager"></script>"#
    )))
    .await;
    page.state("ready").await;
    assert!(page.card_text().await.contains("19/19"));
    // prototype.js again; for this while alone, since the driver's own script would fall over it.
    page.assert(&format!(
        "const {{ Array, Number, JSON }} = window; // the page's, not the driver's
         const own = function () {{ return 'mine: ' + this; }};
         const card = document.querySelector('report-card');
         setTimeout(() => {{
           Array.prototype.toJSON = Number.prototype.toJSON = own;
           card.report = JSON.parse(String.raw`{NGO_QUYEN}`);
         }});
         return new Promise((done) => card.addEventListener('report-card:problems', () => {{
           const kept = Array.prototype.toJSON === own && Number.prototype.toJSON === own;
           delete Array.prototype.toJSON;
           delete Number.prototype.toJSON;
           done(kept);
         }}))"
    ))
    .await;
    let text = page.card_text().await;
    assert!(text.contains("hơn 1.757 tỷ đồng"), "{text}");
    page.close().await;
}
