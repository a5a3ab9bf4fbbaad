//! The page's own style around the card.

use serde_json::{Value, json};

use crate::browser::Page;
use crate::server::Portal;

const CARD: &str = r#"<report-card src="/reports/ngo-quyen-2023.json" loading="eager"></report-card>"#;

/// What the card looks like, by the boxes and styles of all that is in it.
const LOOK: &str = "
    const card = document.querySelector('report-card');
    const edge = card.shadowRoot.querySelector('article').getBoundingClientRect();
    return [...card.shadowRoot.querySelectorAll('article, article *')].map((element) => {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return [element.localName, Math.round(box.left - edge.left), Math.round(box.top - edge.top), Math.round(box.width),
        Math.round(box.height), style.color, style.fontSize, style.fontFamily, style.lineHeight, style.letterSpacing, style.direction,
        style.textAlign, style.textTransform, style.cursor, style.visibility].join(' ');
    });";

async fn look(head: &str, body: &str) -> Value {
    let portal = Portal::start().await;
    let head = format!("<style>html {{ overflow-y: scroll }} #column {{ width: 700px }}</style>{head}");
    let body = format!(r#"<div id="column">{body}</div><script type="module" src="/embed.js"></script>"#);
    let page = Page::open(&portal.html(&head, &body)).await;
    page.state("ready").await;
    let look = page.run(LOOK).await;
    page.close().await;
    look
}

#[tokio::test]
async fn hostile_style_changes_nothing_in_the_card() {
    let plain = look("", CARD).await;
    assert!(plain.as_array().is_some_and(|elements| elements.len() > 100));
    for hostile in [
        "<style>* { all: unset !important } #column { display: block !important; width: 700px !important }</style>",
        "<style>article, section, p, li, h2, svg { display: none } div:not(#column) { display: none }</style>",
        "<style>body { line-height: 4; letter-spacing: 1em; word-spacing: 2em; text-transform: uppercase; text-align: right;
           font: italic 900 40px/3 cursive; white-space: pre; cursor: wait; text-indent: 4em; hyphens: auto; quotes: none;
           font-variant: small-caps; text-shadow: 0 0 9px red; list-style: square; tab-size: 20; writing-mode: horizontal-tb }</style>",
        "<style>html { font-size: 62.5% } *, ::before, ::after { box-sizing: content-box; margin: 9px; padding: 9px }
           body, #column, report-card { margin: 0; padding: 0 }</style>",
        "<style>.card, .hero, .bar { color: red !important; font-size: 99px !important } :root { --ink: red; --accent: red; --paper: red }
           :root, report-card { --rc-ink: red; --rc-accent: red; --rc-paper: red }</style>",
        // A registration holds in shadow roots too.
        "<style>@property --ink { syntax: '<length>'; inherits: true; initial-value: 0px }
           @property --paper { syntax: '<number>'; inherits: false; initial-value: 0 }
           @property --above { syntax: '<color>'; inherits: false; initial-value: red }</style>",
        "<style>svg { width: 0 !important; height: 0 !important } summary, details { display: none !important }</style>",
    ] {
        let hostile_look = look(hostile, CARD).await;
        assert_eq!(hostile_look, plain, "{hostile}");
    }
}

#[tokio::test]
async fn a_card_without_a_box_of_its_own_comes_when_it_is_near() {
    let portal = Portal::start().await;
    let head = "<style>main, report-card { display: contents }</style>";
    let body = r#"<main><report-card src="/reports/ngo-quyen-2023.json"></report-card></main><script type="module" src="/embed.js"></script>"#;
    let page = Page::open(&portal.html(head, body)).await;
    page.state("ready").await;
    page.close().await;
}

/// As pages close dialogs, drawers and tabs: by style alone, above or beside what can be pressed.
#[tokio::test]
async fn a_card_in_what_a_page_has_closed_is_neither_seen_nor_pressed() {
    let portal = Portal::start().await;
    for closed in ["visibility: hidden; opacity: 0", "visibility: hidden", "opacity: 0; pointer-events: none"] {
        let overlay =
            format!(r#"<button>below</button><div id="over" style="position: fixed; inset: 0; {closed}">{CARD}</div>"#);
        let head = r#"<script type="module" src="/embed.js"></script>"#;
        let page = Page::open(&portal.html(head, &overlay)).await;
        page.state("ready").await;
        page.assert(
            "const { left, top } = document.querySelector('button').getBoundingClientRect();
             return document.elementFromPoint(left + 3, top + 3).localName === 'button'",
        )
        .await;
        page.assert(
            "const over = document.getElementById('over');
             const [control] = [...over.querySelector('report-card').shadowRoot.querySelectorAll('button')];
             control.focus();
             return over.style.visibility !== 'hidden' || document.activeElement === document.body",
        )
        .await;
        page.assert(
            "const over = document.getElementById('over');
             over.style.cssText = 'position: fixed; inset: 0';
             const { left, top } = document.querySelector('button').getBoundingClientRect();
             return document.elementFromPoint(left + 3, top + 3).localName === 'report-card'",
        )
        .await;
        page.close().await;
    }
}

#[tokio::test]
async fn a_right_to_left_page_leaves_a_vietnamese_card_as_it_is() {
    let plain = look("", CARD).await;
    let rtl = look("", &format!(r#"<div dir="rtl" lang="ar"><div lang="vi">{CARD}</div></div>"#)).await;
    assert_eq!(rtl, plain);
}

#[tokio::test]
async fn the_documented_properties_and_parts_are_the_way_in() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.html(
        "<style>report-card { --report-card-accent: rgb(1, 2, 3); --report-card-radius: 3px; --report-card-font: monospace }
           report-card::part(card) { border-color: rgb(4, 5, 6) }</style><script type=module src=/embed.js></script>",
        CARD,
    ))
    .await;
    page.state("ready").await;
    page.assert(
        "const article = document.querySelector('report-card').shadowRoot.querySelector('article');
         const style = getComputedStyle(article);
         return style.borderRadius === '3px' && style.fontFamily === 'monospace' && style.borderColor === 'rgb(4, 5, 6)'
           && getComputedStyle(article.querySelector('.organization')).color === 'rgb(1, 2, 3)'",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn the_sites_own_theme_switch_is_followed() {
    let portal = Portal::start().await;
    let theme = |theme: &str| {
        format!(
            "return document.querySelector('report-card').shadowRoot.querySelector('article')?.dataset.theme === '{theme}'"
        )
    };
    for (head, to_dark, to_light) in [
        (
            "<style>.dark body { background: #111; color: #eee }</style>",
            "document.documentElement.className = 'dark'",
            "document.documentElement.className = ''",
        ),
        (
            "<style>:root { color-scheme: light } :root[data-theme=dark] { color-scheme: dark }</style>",
            "document.documentElement.dataset.theme = 'dark'",
            "delete document.documentElement.dataset.theme",
        ),
        (
            "<style id=sheet media=not-all>body { background: oklch(0.2 0 0); color: oklch(0.9 0.01 250) }</style>",
            "document.getElementById('sheet').media = 'all'",
            "document.getElementById('sheet').media = 'not all'",
        ),
        (
            "",
            "document.querySelector('report-card').setAttribute('theme', 'dark')",
            "document.querySelector('report-card').removeAttribute('theme')",
        ),
    ] {
        let page = Page::open(&portal.html(&format!("{head}<script type=module src=/embed.js></script>"), CARD)).await;
        page.state("ready").await;
        page.until(&theme("light")).await;
        page.run(&format!("{to_dark}; return null")).await;
        page.until(&theme("dark")).await;
        page.run(&format!("{to_light}; return null")).await;
        page.until(&theme("light")).await;
        page.close().await;
    }
}

#[tokio::test]
async fn at_400_per_cent_nothing_needs_sideways_scrolling() {
    let portal = Portal::start().await;
    // 1280 px at 400 % are 320 CSS pixels.
    let page = Page::open(&portal.page(&format!(r#"<div style="width: 320px; margin: 0">{CARD}</div>"#))).await;
    page.state("ready").await;
    page.assert(
        "const article = document.querySelector('report-card').shadowRoot.querySelector('article');
         return article.scrollWidth <= article.clientWidth && article.getBoundingClientRect().width <= 320",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn printed_before_it_has_loaded_the_page_has_its_fallback() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page(
        r#"<div style="height: 9000px"></div><report-card src="/reports/ngo-quyen-2023.json"><p id="fallback">19/19</p></report-card>
           <report-card src="/reports/ngo-quyen-2023.json"></report-card>"#,
    ))
    .await;
    page.states(2, "loading").await;
    if !page.is("chromium") {
        return page.leave_out("only Chromium's driver shows a page as printed").await;
    }
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    page.assert(
        "const [, bare] = document.querySelectorAll('report-card');
         return matchMedia('print').matches && document.getElementById('fallback').getBoundingClientRect().height > 0
           && bare.getBoundingClientRect().height < 200 && getComputedStyle(bare.shadowRoot.querySelector('a'), '::after').content.includes('ngo-quyen-2023.json')",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn a_theme_that_changed_while_the_card_was_not_displayed_is_seen_when_it_is() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page(&format!(
        "<style>.dark {{ background: #111; color: #eee }}</style><div id=outer><div id=box>{CARD}</div></div>"
    )))
    .await;
    page.state("ready").await;
    let looks = |theme: &str| {
        format!(
            "return document.querySelector('report-card').shadowRoot.querySelector('article').dataset.theme === '{theme}'"
        )
    };
    page.until(&looks("light")).await;
    let mut theme = "light";
    for hidden in [
        "document.querySelector('report-card').hidden",
        "document.getElementById('box').hidden",
        "document.getElementById('outer').hidden",
    ] {
        page.run(&format!("{hidden} = true; return null")).await;
        page.painted().await;
        page.run("document.body.classList.toggle('dark'); return null").await;
        page.painted().await;
        page.run(&format!("{hidden} = false; return null")).await;
        theme = if theme == "light" { "dark" } else { "light" };
        page.until(&looks(theme)).await;
    }
    page.close().await;
}
