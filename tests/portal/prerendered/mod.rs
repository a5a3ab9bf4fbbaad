//! The card that `report-card render --html` writes: read without a script, and taken over by one.

use std::process::Command;

use serde_json::{Value, json};
use tokio::sync::watch;

use crate::browser::Page;
use crate::server::{Portal, Reply};

pub const REPORTS: [&str; 3] = ["ngo-quyen-2023", "thua-thien-hue-2019", "winchester-2014-15"];

/// What the command gives to be pasted.
fn rendered(report: &str, lang: &str, theme: &str) -> String {
    let root = env!("CARGO_MANIFEST_DIR");
    let file = format!("{root}/www/reports/{report}.json");
    let src = format!("/reports/{report}.json");
    let mut command = Command::new(env!("CARGO_BIN_EXE_report-card"));
    command.args(["render", &file, "--html", "--lang", lang, "--theme", theme, "--src", &src, "--base", ""]);
    let output = command.output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The same, to be interactive at once.
fn wanted() -> String {
    rendered(REPORTS[0], "vi", "light").replace("<report-card ", "<report-card interactive=\"now\" ")
}

/// A portal whose pages run no script of theirs.
async fn without_scripts() -> Portal {
    let portal = Portal::start().await;
    portal.page_header("content-security-policy", "script-src 'none'");
    portal
}

#[tokio::test]
async fn whoever_only_reads_gets_the_script_alone() {
    let portal = Portal::start().await;
    let body = format!("<p>Trước thẻ</p>{}", rendered(REPORTS[0], "vi", "light"));
    let page = Page::open(&portal.html("<script type=module>window.readies = 0; addEventListener('report-card:ready', () => { readies += 1; }); window.looks = 0; Document.prototype.elementFromPoint = () => { looks += 1; return null; }</script>", &body)).await;
    page.state("ready").await;
    page.painted().await;
    assert_eq!(portal.requests(), ["/added/1.html", "/embed.js"].map(str::to_owned));
    // Whether it is in sight is not asked: that would lay out the page once more before it is painted.
    page.assert("return looks === 0").await;
    page.assert(
        "const { shadowRoot: root } = document.querySelector('report-card');
         return readies === 1 && [...root.querySelectorAll('button')].every((button) => getComputedStyle(button).visibility === 'visible')",
    )
    .await;
    // A press brings the rest, and is answered.
    page.run("[...document.querySelector('report-card').shadowRoot.querySelectorAll('button')].find((button) => button.textContent === 'Bảng').click(); return null")
        .await;
    page.until("return document.querySelector('report-card').shadowRoot.querySelector('table.figures') !== null").await;
    page.assert("return readies === 1").await;
    page.close().await;
}

#[tokio::test]
async fn where_a_policy_refuses_its_style_sheet_the_script_brings_one() {
    let portal = Portal::start().await;
    portal.page_header("content-security-policy", "style-src 'none'");
    // The refusal is told, which is what is wanted here.
    let page = Page::open(&portal.html("", &rendered(REPORTS[0], "vi", "light"))).await.allow_errors();
    page.until("return getComputedStyle(document.querySelector('report-card').shadowRoot.querySelector('article')).overflow === 'hidden'")
        .await;
    assert_eq!(portal.requests(), ["/added/1.html", "/embed.js", "/card.css"].map(str::to_owned));
    page.close().await;
}

/// Every element of the card with its attributes, and every text, in order; texts side by side are one.
pub const NODES: &str = "
    const article = document.querySelector('report-card').shadowRoot.querySelector('article').cloneNode(true);
    article.normalize();
    const nodes = [];
    const walk = (node, depth) => {
      if (node.nodeType === Node.TEXT_NODE) nodes.push(`${depth} ${node.data}`);
      if (node.nodeType !== Node.ELEMENT_NODE) return;
      const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort();
      nodes.push(`${depth} <${node.localName} ${attributes.join(' ')}>`);
      node.childNodes.forEach((child) => walk(child, depth + 1));
    };
    walk(article, 0);
    return nodes;";

/// Two cards as [`NODES`] has them are the same, node by node.
pub fn assert_same_nodes(one: &Value, other: &Value, of: &str) {
    let nodes = |card: &Value| card.as_array().expect("a list").clone();
    let (one, other) = (nodes(one), nodes(other));
    assert!(one.len() > 100);
    for (one, other) in one.iter().zip(&other) {
        assert_eq!(one, other, "{of}");
    }
    assert_eq!(one.len(), other.len(), "{of}");
}

/// `window.boxes()`: where each element stands that is seen, of the card whose root is `window.root`.
pub const BOXES: &str = "
    window.boxes = () => [...root.querySelectorAll('article *')]
      .filter((one) => one.checkVisibility?.() ?? true)
      .map((one) => one.getBoundingClientRect()).map(({ x, y, width, height }) => [x, y, width, height]);
    return null";

#[tokio::test]
async fn without_scripts_every_node_is_as_on_the_live_card() {
    let (still, live) = (without_scripts().await, Portal::start().await);
    let page = Page::open(&live.page("")).await.allow_errors();
    for report in REPORTS {
        for lang in ["vi", "en"] {
            let body = rendered(report, lang, "light");
            page.go(&still.html("", &body)).await;
            page.assert("return document.querySelector('report-card').dataset.state === undefined").await;
            let before = page.run(NODES).await;
            let card =
                format!("<report-card src=/reports/{report}.json lang={lang} theme=light loading=eager></report-card>");
            page.go(&live.page(&card)).await;
            page.state("ready").await;
            assert_same_nodes(&before, &page.run(NODES).await, &format!("{report} in {lang}"));
        }
    }
    page.close().await;
}

#[tokio::test]
async fn without_scripts_folds_open_and_close_and_nothing_dead_is_seen() {
    let portal = without_scripts().await;
    let page = Page::open(&portal.html("", &rendered(REPORTS[0], "vi", "light"))).await.allow_errors();
    let fold = "document.querySelector('report-card').shadowRoot.querySelectorAll('details')[1]";
    // How far it is open: browsers lay out what is folded, too.
    let inside =
        format!("{fold}.getBoundingClientRect().height - {fold}.firstElementChild.getBoundingClientRect().height");
    page.assert(&format!("return !{fold}.open && {inside} < 3")).await;
    page.click(&format!("{fold}.firstElementChild")).await;
    page.until(&format!("return {fold}.open && {inside} > 20")).await;
    page.click(&format!("{fold}.firstElementChild")).await;
    page.until(&format!("return !{fold}.open && {inside} < 3")).await;
    page.assert(
        "const { shadowRoot: root } = document.querySelector('report-card');
         return [...root.querySelectorAll('button')].every((button) => getComputedStyle(button).visibility === 'hidden')
           && [...root.querySelectorAll('section, footer, header')].every((part) => part.getBoundingClientRect().height > 20)",
    )
    .await;
    page.screenshot("prerendered").await;
    page.close().await;
}

/// A page whose glue waits, with a card that its reader is in the midst of reading.
async fn being_read(portal: &Portal, gate: &watch::Sender<bool>) -> Page {
    portal.reply("/report-card.js", Reply::of("text/javascript", Portal::built("report-card.js")).after(gate));
    let body = format!("<p>Trước thẻ</p>{}<p style=\"height:3000px\">Sau thẻ</p>", rendered(REPORTS[0], "vi", "light"));
    let page = Page::open(&portal.html("", &body)).await;
    page.state("ready").await;
    page.run(
        "window.shifts = [];
         if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
           new PerformanceObserver((list) => shifts.push(...list.getEntries()))
             .observe({ type: 'layout-shift', buffered: true });
         return null",
    )
    .await;
    page.painted().await;
    page.assert("return shifts.length === 0").await;
    page.run(
        "window.root = document.querySelector('report-card').shadowRoot;
         window.first = root.querySelector('article');
         const folds = root.querySelectorAll('details');
         folds[0].open = false;
         folds[2].open = true;
         folds[2].firstElementChild.focus();
         scrollTo(0, folds[2].getBoundingClientRect().y + scrollY - 200);
         return null",
    )
    .await;
    page.run(BOXES).await;
    page.painted().await;
    // What the reader has opened has moved what is below; from here on nothing may.
    page.run("window.was = boxes(); window.scrolled = scrollY; window.since = performance.now(); return null").await;
    page.run("document.querySelector('report-card').setAttribute('interactive', 'now'); return null").await;
    page
}

#[tokio::test]
async fn the_upgrade_keeps_what_is_open_scrolled_and_focused_and_moves_nothing() {
    let portal = Portal::start().await;
    let (gate, _) = watch::channel(false);
    let page = being_read(&portal, &gate).await;
    page.assert("return scrolled > 100 && root.activeElement.localName === 'summary' && was.length > 50").await;
    gate.send_replace(true);
    page.until("return !first.isConnected").await;
    page.painted().await;
    page.assert("return root.querySelectorAll('article').length === 1 && !root.querySelector('style')").await;
    let kept = page
        .run(
            "const folds = [...root.querySelectorAll('details')];
             return [folds.map((fold) => fold.open), folds.findIndex((fold) => fold.contains(root.activeElement)), scrollY - scrolled]",
        )
        .await;
    assert_eq!(kept, json!([[false, false, true, false, false], 2, 0]));
    page.assert(
        "const now = boxes();
         return now.length === was.length && now.every((box, at) => box.every((side, of) => Math.abs(side - was[at][of]) < 0.5))",
    )
    .await;
    page.assert("return shifts.every(({ startTime }) => startTime < since)").await;
    // It reacts now, and goes on from what was open.
    page.click("[...root.querySelectorAll('button')].find((button) => button.textContent === 'Bảng')").await;
    page.until("return root.querySelector('table.figures') !== null").await;
    page.close().await;
}

#[tokio::test]
async fn what_fails_leaves_the_prerendered_card_as_it_is() {
    for broken in ["/report-card_bg.wasm", "/reports/ngo-quyen-2023.json"] {
        let portal = Portal::start().await;
        portal.reply(broken, Reply::status(404));
        let page = Page::open(&portal.html("", &wanted())).await.allow_errors();
        page.state("error").await;
        page.assert(
            "const { shadowRoot: root } = document.querySelector('report-card');
             return root.querySelectorAll('article').length === 1 && !root.querySelector('slot').hidden
               && root.querySelector('.title').getBoundingClientRect().height > 10 && !root.querySelector('.notice:not([hidden])')",
        )
        .await;
        // Another try, when the network is back.
        portal.restore(broken);
        page.run("dispatchEvent(new Event('online')); return null").await;
        page.until(
            "const { shadowRoot: root } = document.querySelector('report-card');
             return root.querySelectorAll('article').length === 1 && !root.querySelector('style')",
        )
        .await;
        page.state("ready").await;
        page.close().await;
    }
}

#[tokio::test]
async fn a_report_that_cannot_be_read_any_more_is_told_beside_the_prerendered_card() {
    let portal = Portal::start().await;
    portal.reply("/reports/ngo-quyen-2023.json", Reply::of("application/json", "{"));
    let page = Page::open(&portal.html("", &wanted())).await.allow_errors();
    page.state("error").await;
    page.assert(
        "const { shadowRoot: root } = document.querySelector('report-card');
         return root.querySelectorAll('article').length === 2 && root.textContent.includes('19/19')
           && root.textContent.includes('E01')
           && [...root.querySelectorAll('article')].every((card) => card.getBoundingClientRect().height > 10)",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn whatever_stands_before_its_slot_a_card_is_shown_once() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.bare_page("")).await;
    let html = rendered(REPORTS[0], "vi", "light");
    let open = r#"<template shadowrootmode="open">"#;
    assert!(html.contains(open));
    // A formatter's white space and remark, Dark Reader's style, an extension's element.
    for first in ["\n    ", "<!-- x -->", "<style class=darkreader>:host {}</style>", "<div hidden></div>"] {
        page.go(&portal.html("", &html.replace(open, &format!("{open}{first}")))).await;
        page.state("ready").await;
        let number = "document.querySelector('report-card').shadowRoot.querySelectorAll('article').length";
        page.assert(&format!("return {number} === 1")).await;
        page.run("document.querySelector('report-card').setAttribute('view', 'table'); return null").await;
        page.until(&format!(
            "return document.querySelector('report-card').shadowRoot.querySelector('article').dataset.view === 'table' && {number} === 1"
        ))
        .await;
        page.assert("return __errors.length === 0").await;
    }
    page.close().await;
}
