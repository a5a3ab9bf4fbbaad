//! A report whose drawn card was not made by the command: at worst it is as if there were none.

use report_card::report::{before_drawn, hash_of};
use serde_json::{Value, json};

use super::{CARD, IS_DRAWN, IS_LIVE, SRC, published};
use crate::browser::Page;
use crate::prerendered::REPORTS;
use crate::server::{Portal, Reply};

/// The report with another tree, which says that it is of the report.
fn with(tree: &str) -> String {
    let text = published(REPORTS[0], "vi");
    let own = before_drawn(&text).expect("drawn");
    format!(
        "{own},\"drawn\":{{\"of\":\"{}\",\"card\":\"{}\",\"vi\":{tree}}}}}",
        hash_of(own),
        env!("CARGO_PKG_VERSION")
    )
}

#[tokio::test]
async fn what_is_not_on_the_list_is_never_made() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page("")).await;
    let article = |inside: Value| json!(["article", { "class": "card" }, inside]).to_string();
    let mut trees: Vec<String> = vec![
        article(json!(["script", {}, "window.hacked = 1"])),
        article(json!(["style", {}, "* { display: none }"])),
        article(json!(["img", { "src": "/x", "onerror": "window.hacked = 1" }])),
        article(json!(["iframe", { "src": "/x" }])),
        article(json!(["svg", {}, ["foreignObject", {}, ["p", {}, "x"]]])),
        article(json!(["svg", {}, ["script", {}, "window.hacked = 1"]])),
        article(json!(["svg", {}, ["a", { "href": "javascript:window.hacked = 1" }, "x"]])),
        article(json!(["report-card", { "src": "/x" }])),
        article(json!(["form", { "action": "/x" }])),
        article(json!(["p", { "onclick": "window.hacked = 1" }, "x"])),
        article(json!(["p", { "style": "position: fixed; inset: 0" }, "x"])),
        article(json!(["button", { "type": "submit", "formaction": "/x" }, "x"])),
        article(json!(["input", { "type": "password" }])),
        article(json!(["a", { "href": "javascript:window.hacked = 1" }, "x"])),
        article(json!(["a", { "href": " javascript:window.hacked = 1" }, "x"])),
        article(json!(["p", { "__proto__": { "x": 1 } }, "x"])),
        article(json!(["__proto__", {}, "x"])),
        article(json!(["p", "class", "x"])),
        article(json!(["p"])),
        article(json!([["p"], {}, "x"])),
        // Not in the card's frame, which keeps what is in it off the rest of the page.
        json!(["div", {}, "x"]).to_string(),
        json!(["svg", { "overflow": "visible" }, ["rect", { "width": "9999" }]]).to_string(),
        json!(["div", {}, ["article", { "class": "card" }, "x"]]).to_string(),
        json!(["article", { "class": "notice press" }, "x"]).to_string(),
        json!(["article", {}, "x"]).to_string(),
        article(json!(7)),
        article(Value::Null),
        "\"article\"".to_owned(),
        "{}".to_owned(),
        "null".to_owned(),
        "[]".to_owned(),
    ];
    // A million would be larger than a report may be.
    trees.push(format!("[\"article\",{{}}{}]", ",[\"b\",{}]".repeat(150_000)));
    for depth in [100, 50_000] {
        trees.push(format!("{}\"x\"{}", "[\"div\",{},".repeat(depth), "]".repeat(depth)));
    }
    for tree in trees {
        portal.reply(SRC, Reply::of("application/json", with(&tree)));
        page.go(&portal.page(CARD)).await;
        page.state("ready").await;
        page.until(IS_LIVE).await;
        let start: String = tree.chars().take(100).collect();
        assert!(page.card_text().await.contains("19/19"), "{start}");
        page.assert("return window.hacked === undefined && ({}).x === undefined").await;
    }
    assert_eq!(portal.count("/x"), 0);
    // The same way, with nothing wrong in it, a card is painted.
    portal.reply(SRC, Reply::of("application/json", with(&article(json!(["p", {}, "Lành"])))));
    page.go(&portal.page(CARD)).await;
    page.state("ready").await;
    page.assert(IS_DRAWN).await;
    page.close().await;
}

#[tokio::test]
async fn nothing_of_a_drawn_card_lies_over_the_page() {
    let portal = Portal::start().await;
    let svg = json!(["svg", { "class": "press", "overflow": "visible", "width": "1" },
        ["rect", { "x": "-5000", "y": "-5000", "width": "9999", "height": "9999" }]]);
    for inside in [json!(["div", { "class": "notice press" }, ["p", {}, "x ".repeat(5000)]]), svg] {
        let tree = json!(["article", { "class": "card" }, inside]).to_string();
        portal.reply(SRC, Reply::of("application/json", with(&tree)));
        let page = Page::open(&portal.page(&format!("<p id=before>trước</p>{CARD}"))).await;
        page.state("ready").await;
        page.assert(IS_DRAWN).await;
        page.assert(
            "const { left, top } = document.getElementById('before').getBoundingClientRect();
             return document.elementFromPoint(left + 1, top + 1).id === 'before'",
        )
        .await;
        page.close().await;
    }
}

/// What a drawn card says of the version that drew it.
const CARD_OF: &str = concat!("\"card\":\"", env!("CARGO_PKG_VERSION"), "\"");

#[tokio::test]
async fn a_card_of_another_text_or_version_is_not_shown() {
    let portal = Portal::start().await;
    let text = published(REPORTS[0], "vi");
    let page = Page::open(&portal.page("")).await;
    for (from, to) in [
        ("\"total\": 19", "\"total\": 20"),
        (",\"drawn\":", " ,\"drawn\":"),
        (CARD_OF, "\"card\":\"0.0.1\""),
        (CARD_OF, "\"card\":1"),
        ("\"of\":\"", "\"of\":\"0"),
    ] {
        assert!(text.contains(from), "{from}");
        portal.reply(SRC, Reply::of("application/json", text.replacen(from, to, 1)));
        page.go(&portal.page(CARD)).await;
        page.state("ready").await;
        page.assert(IS_LIVE).await;
    }
    page.close().await;
}
