//! The card in a frame.

use serde_json::json;
use tokio::sync::watch;

use crate::NGO_QUYEN;
use crate::browser::Page;
use crate::server::{Portal, Reply};

/// The card inside the first frame, once the page around may look into it.
const INNER: &str = "const inner = document.querySelector('iframe').contentDocument?.querySelector('report-card');";

fn frame(query: &str) -> String {
    format!(r#"<iframe src="/frame.html?{query}" title="2023" width="700" height="300"></iframe>"#)
}

#[tokio::test]
async fn a_frame_is_a_card_as_high_as_its_page_makes_it() {
    let portal = Portal::start().await;
    let page =
        Page::open(&portal.page(&frame("src=/reports/ngo-quyen-2023.json&lang=en&theme=dark&heading-level=3"))).await;
    page.until(&format!("{INNER} return inner?.dataset.state === 'ready'")).await;
    page.until(
        "const frame = document.querySelector('iframe');
         return frame.contentDocument.documentElement.getBoundingClientRect().height === frame.getBoundingClientRect().height - 4
           || Math.abs(frame.contentDocument.documentElement.getBoundingClientRect().height - Number(frame.height)) < 1",
    )
    .await;
    // WebKit tells now and then that it puts an observer's notice off to the next frame; nothing is lost by that.
    page.until(&format!(
        "{INNER}
         const article = inner.shadowRoot.querySelector('article');
         const frame = document.querySelector('iframe');
         return article.lang === 'en' && article.dataset.theme === 'dark' && article.querySelector('h3.title') !== null
           && frame.contentDocument.title === article.querySelector('.title').textContent
           && frame.contentDocument.documentElement.lang === 'en' && Number(frame.height) > 600
           && frame.contentWindow.__errors.every((error) => error.includes('ResizeObserver loop'))"
    ))
    .await;
    // Narrower, it is higher.
    page.run("window.was = Number(document.querySelector('iframe').height); document.querySelector('iframe').width = 320; return null").await;
    page.until("return Number(document.querySelector('iframe').height) > window.was").await;
    page.close().await;
}

#[tokio::test]
async fn a_frames_address_says_all_that_an_attribute_may_but_not_what_is_run() {
    let portal = Portal::start().await;
    let stranger = Portal::start().await;
    let query = format!(
        "src=/reports/ngo-quyen-2023.json&view=table&label=Year&interactive=now&debug&base={}",
        stranger.url("/").replace(':', "%3A")
    );
    let page = Page::open(&portal.url(&format!("/frame.html?{query}"))).await;
    page.until(
        "const card = document.querySelector('report-card');
         const article = card.shadowRoot.querySelector('article');
         return article?.dataset.view === 'table' && article.getAttribute('aria-label') === 'Year' && card.hasAttribute('debug')",
    )
    .await;
    page.assert(
        "const card = document.querySelector('report-card');
         const left = customElements.get('report-card').observedAttributes.filter((name) => !card.hasAttribute(name));
         return left.join() === 'lang,theme,heading-level,base'",
    )
    .await;
    assert_eq!(stranger.requests(), [""; 0]);
    page.close().await;
}

#[tokio::test]
async fn a_frame_shows_no_other_origins_figures() {
    let portal = Portal::start().await;
    let stranger = Portal::start().await;
    stranger.header("access-control-allow-origin", "*");
    let other = stranger.url("/reports/ngo-quyen-2023.json");
    // Redirected there by the portal's own server, too.
    portal.reply("/redirect.json", Reply::redirect(&other));
    for src in
        [other.as_str(), "/redirect.json", "data:application/json,{}", "javascript:alert(1)", "//127.0.0.1:1/x.json"]
    {
        let page = Page::open(&portal.url(&format!("/frame.html?src={}", src.replace(':', "%3A")))).await;
        page.state("error").await;
        let text = page.card_text().await;
        assert!(text.contains("Không tải được báo cáo") && !text.contains("19/19"), "{src}: {text}");
        page.assert("return [...document.querySelector('report-card').shadowRoot.querySelectorAll('a')].every((a) => a.href.startsWith('http'))")
            .await;
        page.allow_errors().close().await;
    }
    assert_eq!(stranger.count("/reports/ngo-quyen-2023.json"), 0, "not even asked for");
}

#[tokio::test]
async fn nobody_else_sets_a_frames_height() {
    let portal = Portal::start().await;
    let stranger = Portal::start().await;
    let spoof = "<script>parent.postMessage({ type: 'report-card:height', height: 5000 }, '*'); parent.postMessage('done', '*');</script>";
    stranger.reply("/frame.html", Reply::of("text/html", format!("<meta charset=utf-8>{spoof}")));
    portal.reply("/spoof.html", Reply::of("text/html", format!("<meta charset=utf-8>{spoof}")));
    let page = Page::open(&portal.page(
        r#"<script>window.done = 0; addEventListener("message", ({ data }) => { if (data === "done") window.done += 1; });</script>
        <iframe id="mine" src="/frame.html?src=/reports/ngo-quyen-2023.json" width="700" height="301"></iframe>
        <iframe id="page" src="/spoof.html" height="302"></iframe>
        <iframe id="moved" src="/frame.html" height="303"></iframe>"#,
    ))
    .await;
    page.until("return window.done === 1").await;
    // One of ours whose window has gone to another origin.
    page.run(&format!(
        "document.getElementById('moved').contentWindow.location = '{}'; return null",
        stranger.url("/frame.html")
    ))
    .await;
    page.until("return window.done === 2").await;
    // And the page itself, with numbers that are none.
    page.run(
        "for (const height of [5000, -1, 1e9, NaN, '400', null, {}]) postMessage({ type: 'report-card:height', height }, '*');
         return new Promise((done) => { addEventListener('message', ({ data }) => data === 'last' && done(null)); postMessage('last', '*'); })",
    )
    .await;
    page.until("return Number(document.getElementById('mine').height) > 600").await;
    let heights = page.run("return ['page', 'moved'].map((id) => document.getElementById(id).height)").await;
    assert_eq!(heights.pointer("/0"), Some(&json!("302")));
    assert_ne!(heights.pointer("/1"), Some(&json!("5000")));
    page.close().await;
}

#[tokio::test]
async fn the_frame_alone_is_a_page() {
    let portal = Portal::start().await;
    portal.reply("/mine.json", Reply::of("application/json", NGO_QUYEN));
    let page = Page::open(&portal.url("/frame.html?src=mine.json")).await;
    page.state("ready").await;
    page.screenshot("frame").await;
    page.close().await;
}

/// Heights that the page around hears of.
const HEARD: &str =
    "<script>window.heights = []; addEventListener('message', ({ data }) => heights.push(data.height));</script>";

#[tokio::test]
async fn a_frame_keeps_its_height_while_its_report_is_on_the_way() {
    let portal = Portal::start().await;
    let (gate, _) = watch::channel(false);
    portal.reply("/slow.json", Reply::of("application/json", NGO_QUYEN).after(&gate));
    let page = Page::open(&portal.page(&format!("{HEARD}{}", frame("src=/slow.json")))).await;
    page.until(&format!(
        "{INNER} return inner?.dataset.state === 'loading' && inner.getBoundingClientRect().height > 100"
    ))
    .await;
    page.painted().await;
    page.painted().await;
    page.assert("return document.querySelector('iframe').height === '300' && heights.length === 0").await;
    gate.send(true).expect("somebody waits");
    page.until("return Number(document.querySelector('iframe').height) > 600").await;
    page.assert(&format!("{INNER} return Number(document.querySelector('iframe').height) < 2500")).await;
    page.close().await;
}

#[tokio::test]
async fn a_page_that_makes_its_frame_as_high_as_itself_does_not_grow_while_a_card_loads() {
    let portal = Portal::start().await;
    let (gate, _) = watch::channel(false);
    portal.reply("/slow.json", Reply::of("application/json", NGO_QUYEN).after(&gate));
    portal.reply(
        "/inner.html",
        Reply::of(
            "text/html; charset=utf-8",
            r#"<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/embed.js"></script>
            <report-card src="/slow.json" loading="eager"></report-card>
            <script>window.times = 0; new ResizeObserver(() => {
              times += 1;
              frameElement.height = document.documentElement.offsetHeight;
            }).observe(document.documentElement);</script>"#,
        ),
    );
    let page = Page::open(&portal.page(r#"<iframe src="/inner.html" width="700" height="300"></iframe>"#))
        .await
        .allow_errors();
    page.until(&format!(
        "{INNER} return inner?.dataset.state === 'loading' && Number(document.querySelector('iframe').height) > 300"
    ))
    .await;
    page.run("window.was = document.querySelector('iframe').contentWindow.times; return null").await;
    for _ in 0..5 {
        page.painted().await;
    }
    page.assert("return document.querySelector('iframe').contentWindow.times <= window.was + 1 && Number(document.querySelector('iframe').height) < 1600")
        .await;
    page.close().await;
}

#[tokio::test]
async fn a_sandboxed_frame_is_as_high_as_its_card_too() {
    let portal = Portal::start().await;
    portal.header("access-control-allow-origin", "*");
    let html = frame("src=/reports/ngo-quyen-2023.json").replace("<iframe ", "<iframe sandbox=allow-scripts ");
    let page = Page::open(&portal.page(&html)).await;
    if page.is("webkit") {
        // The frame's page says that it can't run.
        return page.leave_out("WebKit takes 'self' for nobody there (docs/deploy.md)").await;
    }
    page.until("return Number(document.querySelector('iframe').height) > 600").await;
    page.close().await;
    // A frame in no sandbox has an origin, and one of none is not believed.
    let spoof = "<script>parent.postMessage({ type: 'report-card:height', height: 5000 }, '*'); parent.postMessage('done', '*');</script>";
    portal.reply("/frame.html", Reply::of("text/html", format!("<meta charset=utf-8>{spoof}")));
    portal.page_header("content-security-policy", "sandbox allow-scripts");
    let inner = portal.url("/frame.html");
    let outer = Portal::start().await;
    let page = Page::open(&outer.page(&format!(
        "<script>addEventListener('message', ({{ data }}) => {{ if (data === 'done') window.done = true; }});</script><iframe src='{inner}' height=301></iframe>"
    )))
    .await;
    page.until("return window.done").await;
    page.assert("return document.querySelector('iframe').height === '301'").await;
    page.close().await;
}
