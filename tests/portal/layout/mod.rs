//! The card in boxes of every kind, and on pages without a doctype.

mod text;

use serde_json::json;

use crate::browser::Page;
use crate::server::{Portal, Reply};

/// Each with a place for the card. What comes first is as wide as the box; what comes last has no width to go by but the window's.
const BOXES: [(&str, &str); 22] = [
    ("block", "<section>CARD</section>"),
    ("flex row", "<section style='display:flex'>CARD</section>"),
    ("flex row beside text", "<section style='display:flex'><p>Mục lục</p>CARD</section>"),
    ("flex column", "<section style='display:flex;flex-direction:column;align-items:center'>CARD</section>"),
    ("inline flex", "<section style='display:inline-flex'>CARD</section>"),
    ("grid", "<section style='display:grid;justify-items:center'>CARD</section>"),
    ("grid track", "<section style='display:grid;grid-template-columns:auto 1fr'>CARD<p>a</p></section>"),
    ("table cell", "<table><tr><td>Mục lục</td><td>CARD</td></tr></table>"),
    ("display table", "<section style='display:table'>CARD</section>"),
    ("float", "<section style='display:flow-root'><div style='float:left'>CARD</div></section>"),
    (
        "float from right to left",
        "<section dir=rtl style='display:flow-root'><div style='float:right'>CARD</div></section>",
    ),
    ("inline block", "<section><div style='display:inline-block'>CARD</div></section>"),
    ("fit-content", "<section><div style='width:fit-content'>CARD</div></section>"),
    (
        "absolute",
        "<section style='position:relative;height:9px'><div style='position:absolute;inset:0 auto auto 0'>CARD</div></section>",
    ),
    ("dialog", "<dialog open style='position:static'>CARD</dialog>"),
    ("fieldset", "<fieldset style='width:fit-content'>CARD</fieldset>"),
    ("columns", "<section style='columns:2 200px'>CARD</section>"),
    (
        "contents",
        "<section style='display:flex'><style>[data-box=contents] report-card { display: contents }</style>CARD</section>",
    ),
    ("vertical", "<section style='writing-mode:vertical-rl'>CARD</section>"),
    ("vertical flex", "<section style='writing-mode:vertical-lr;display:flex'>CARD</section>"),
    (
        "vertical inline block",
        "<section style='writing-mode:vertical-rl'><div style='display:inline-block'>CARD</div></section>",
    ),
    ("sideways", "<section style='writing-mode:sideways-lr'>CARD</section>"),
];

fn boxes(width: u32) -> String {
    let card = r#"<report-card src="/reports/ngo-quyen-2023.json" loading="eager"></report-card>"#;
    let all = BOXES.map(|(name, html)| format!("<div data-box='{name}'>{}</div>", html.replace("CARD", card))).concat();
    format!("<style>body {{ margin: 0 }} main {{ width: {width}px }}</style><main>{all}</main>")
}

/// Each box's name, with the card's width and height, and how far its box is wider than the page has room.
const MEASURED: &str = "return [...document.querySelectorAll('[data-box]')].map((box) => {
    const { width, height } = box.querySelector('report-card').shadowRoot.querySelector('article').getBoundingClientRect();
    return [box.dataset.box, width, height, box.scrollWidth - box.clientWidth];
  })";

#[tokio::test]
async fn a_card_is_as_wide_as_a_text_in_a_box_that_shrinks_to_fit() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page(&boxes(960))).await;
    page.states(BOXES.len(), "ready").await;
    let measured = page.run(MEASURED).await;
    for one in measured.as_array().expect("a list") {
        let (width, height) = (one[1].as_f64().expect("a number"), one[2].as_f64().expect("a number"));
        assert!((400.0..=960.0).contains(&width) && height < 2200.0, "{one}");
    }
    page.close().await;
}

#[tokio::test]
async fn a_card_is_no_wider_than_the_room_that_there_is() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page(&boxes(280))).await;
    page.states(BOXES.len(), "ready").await;
    let measured = page.run(MEASURED).await;
    for one in measured.as_array().expect("a list") {
        // What runs from top to bottom is as wide as it becomes; the window is all the room that it knows.
        if one[0].as_str().is_some_and(|name| name.contains("vertical") || name == "sideways") {
            continue;
        }
        let (width, over) = (one[1].as_f64().expect("a number"), one[3].as_f64().expect("a number"));
        assert!((150.0..=280.0).contains(&width) && over < 2.0, "{one}");
    }
    if !page.is("webkit") {
        // It takes the whole page, 50,000 px of it, and does not come to an end.
        page.screenshot("narrow-boxes").await;
    }
    page.close().await;
}

#[tokio::test]
async fn a_card_in_a_tab_without_width_is_as_wide_as_the_tab_when_that_is_shown() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page(
        r#"<style>body { margin: 0 } #tab { width: 0; overflow: hidden }</style>
        <div id="tab"><report-card src="/reports/ngo-quyen-2023.json" loading="eager"></report-card></div>"#,
    ))
    .await;
    page.state("ready").await;
    page.run("document.getElementById('tab').style.width = '600px'; return null").await;
    page.assert("return document.querySelector('report-card').shadowRoot.querySelector('article').getBoundingClientRect().width === 600")
        .await;
    page.close().await;
}

/// What is drawn of a card: of each element its size and what it inherits.
const DRAWN: &str = "
    const { shadowRoot } = document.querySelector('report-card');
    shadowRoot.querySelectorAll('details').forEach((fold) => { fold.open = true; });
    return [document.compatMode, [...shadowRoot.querySelectorAll('article *:not(bdi)')].map((element) => {
      const { width, height } = element.getBoundingClientRect();
      const { color, font, textAlign, whiteSpace } = getComputedStyle(element);
      return [element.localName, width, height, color, font, textAlign, whiteSpace].join(' ');
    })]";

#[tokio::test]
async fn a_card_looks_the_same_on_a_page_without_a_doctype() {
    let portal = Portal::start().await;
    for view in ["card", "table"] {
        let html = format!(
            r#"<html lang="vi"><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/embed.js"></script>
            <body style="color: green; font: italic 20px/3 serif; text-align: right">
            <report-card src="/reports/winchester-2014-15.json" loading="eager" interactive="now" theme="light" view="{view}"></report-card>"#
        );
        portal.reply("/strict.html", Reply::of("text/html", format!("<!doctype html>{html}")));
        portal.reply("/quirks.html", Reply::of("text/html", html));
        let page = Page::open(&portal.url("/strict.html")).await;
        page.state("ready").await;
        let strict = page.run(DRAWN).await;
        page.go(&portal.url("/quirks.html")).await;
        page.state("ready").await;
        let quirks = page.run(DRAWN).await;
        assert_eq!([&strict[0], &quirks[0]], [&json!("CSS1Compat"), &json!("BackCompat")]);
        assert!(strict[1].as_array().is_some_and(|all| all.len() > 300));
        assert_eq!(strict[1], quirks[1]);
        page.close().await;
    }
}
