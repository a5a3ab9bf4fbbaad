//! Pages that allow as little as they can.

use serde_json::{Value, json};

use crate::NGO_QUYEN;
use crate::browser::Page;
use crate::server::Portal;

const SRC: &str = "/reports/ngo-quyen-2023.json";

/// Nothing is refused, nothing but these is asked for: in each form.
async fn check(body: &str, asked: &[&str]) {
    let cdn = Portal::start().await;
    cdn.header("access-control-allow-origin", "*");
    let portal = Portal::start().await;
    let origin = cdn.url("");
    portal.page_header(
        "content-security-policy",
        &format!(
            "default-src 'none'; script-src 'self' {origin} 'wasm-unsafe-eval'; style-src 'none'; img-src data:; \
             connect-src 'self' {origin}; require-trusted-types-for 'script'; trusted-types 'none'"
        ),
    );
    portal.page_header("referrer-policy", "no-referrer");
    let page = Page::open(&portal.bare_page(&body.replace("{cdn}", &origin))).await;
    page.state("ready").await;
    for change in
        ["card.lang = 'en'", "card.setAttribute('theme', 'dark')", "card.shadowRoot.querySelector('summary').click()"]
    {
        page.run(&format!("const card = document.querySelector('report-card'); {change}; return null")).await;
    }
    page.until("return document.querySelector('report-card').shadowRoot.querySelector('article').lang === 'en'").await;
    page.painted().await;
    let mut requests = cdn.requests();
    requests.extend(portal.requests().into_iter().skip(1));
    requests.sort();
    assert_eq!(requests, asked);
    page.assert("return document.cookie === '' && document.querySelectorAll('style, [style]').length === 0").await;
    page.close().await;
}

#[tokio::test]
async fn the_strictest_policy_finds_nothing_to_object_to() {
    let files = ["/card.css", "/embed.js", "/report-card.js", "/report-card_bg.wasm"];
    let with_report = [files.as_slice(), &[SRC]].concat();
    check(&format!(r#"<script async src="{{cdn}}/embed.js" data-report="{SRC}"></script>"#), &with_report).await;
    check(
        &format!(r#"<script type="module" src="{{cdn}}/embed.js"></script><report-card src="{SRC}"><p>19/19</p></report-card>"#),
        &with_report,
    )
    .await;
    check(
        &format!(
            r#"<script type="module" src="{{cdn}}/embed.js"></script><report-card><script type="application/json">{NGO_QUYEN}</script></report-card>"#
        ),
        &files,
    )
    .await;
}

#[tokio::test]
async fn a_nonce_is_handed_on() {
    let portal = Portal::start().await;
    portal.page_header("content-security-policy", "script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'");
    let page = Page::open(&portal.bare_page(&format!(
        r#"<script nonce="abc" async src="/embed.js" data-report="{SRC}" data-loading="eager"></script>"#
    )))
    .await;
    page.until("return document.readyState === 'complete'").await;
    if page.run("return Boolean(window.__errors)").await == json!(false) {
        // The test's own recorder bears no nonce; the card does not need it.
        page.run("window.__errors = []; return null").await;
    }
    page.state("ready").await;
    page.close().await;
}

/// As `integrity` has it.
fn hash(bytes: &[u8]) -> String {
    use base64::Engine;
    use sha2::Digest;
    format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(sha2::Sha384::digest(bytes)))
}

#[tokio::test]
async fn where_each_script_must_bear_a_hash_the_card_is_live() {
    let portal = Portal::start().await;
    portal.page_header("integrity-policy", "blocked-destinations=(script)");
    let integrity = hash(&Portal::built("embed.js"));
    let page = Page::open(&portal.bare_page(&format!(
        r#"<script src="/embed.js" integrity="{integrity}" crossorigin="anonymous" data-report="{SRC}" data-loading="eager"></script>"#
    )))
    .await;
    // The test's own recorder bears none.
    let is_held = page.run("return window.__errors === undefined && Boolean(window.__errors = [])").await;
    assert_eq!(is_held, json!(true), "the browser knows no such policy");
    if page.is("webkit") {
        // It imports nothing there, for what it preloads it asks for again.
        page.state("error").await;
        return page.close().await;
    }
    page.state("ready").await;
    page.run("document.querySelector('report-card').lang = 'en'; return null").await;
    page.until("return document.querySelector('report-card').shadowRoot.querySelector('article').lang === 'en'").await;
    page.assert("return document.querySelector('link[rel=modulepreload]') === null").await;
    page.close().await;
}

#[tokio::test]
async fn a_hash_on_the_tag_admits_the_built_script_alone() {
    let portal = Portal::start().await;
    let right = hash(&Portal::built("embed.js"));
    let wrong = hash(b"another");
    for (integrity, cards) in [(right, 1), (wrong, 0)] {
        let page = Page::open(&portal.bare_page(&format!(
            r#"<script src="/embed.js" integrity="{integrity}" crossorigin="anonymous" data-report="{SRC}" data-loading="eager"></script>"#
        )))
        .await;
        page.until("return document.readyState === 'complete'").await;
        assert_eq!(page.run("return document.querySelectorAll('report-card').length").await, json!(cards));
        if cards == 1 {
            page.state("ready").await;
            page.close().await;
        } else {
            page.allow_errors().close().await;
        }
    }
}

#[tokio::test]
async fn links_tell_the_other_site_nothing() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page(&format!(r#"<report-card src="{SRC}" loading="eager"></report-card>"#))).await;
    page.state("ready").await;
    let links = page
        .run("return [...document.querySelector('report-card').shadowRoot.querySelectorAll('a')].map((a) => [a.href, a.rel])")
        .await;
    let links = links.as_array().expect("a list");
    assert!(!links.is_empty());
    for link in links {
        assert!(link.pointer("/0").and_then(Value::as_str).is_some_and(|href| href.starts_with("https://")), "{link}");
        assert!(link.pointer("/1").and_then(Value::as_str).is_some_and(|rel| rel.contains("noopener")), "{link}");
    }
    page.close().await;
}
