//! What a reader does with a drawn card before, while and after the live one takes its place.

use serde_json::json;
use tokio::sync::watch;

use super::{CARD, IS_DRAWN, IS_LIVE, portal};
use crate::browser::Page;
use crate::prerendered::BOXES;
use crate::server::{Portal, Reply};

const TABLE: &str = "[...root.querySelectorAll('button')].find((button) => button.textContent === 'Bảng')";
const IS_TABLE: &str = "return root.querySelector('table.figures') !== null";
const BASE: &str = "root.querySelectorAll('.base button')[1]";
const WASM: &str = "/report-card_bg.wasm";

/// A page with a drawn card between other things, its wasm behind a gate.
async fn open(portal: &Portal, gate: &watch::Sender<bool>) -> Page {
    portal.reply(WASM, Reply::of("application/wasm", Portal::built("report-card_bg.wasm")).after(gate));
    let page =
        Page::open(&portal.page(&format!("<p>Trước thẻ</p>{CARD}<p style=\"height: 3000px\">Sau thẻ</p>"))).await;
    page.state("ready").await;
    page.assert(IS_DRAWN).await;
    page.run("window.root = document.querySelector('report-card').shadowRoot; return null").await;
    page
}

#[tokio::test]
async fn the_first_press_is_answered_at_once_and_again_when_the_wasm_is_there() {
    let portal = portal().await;
    let (gate, _) = watch::channel(false);
    let page = open(&portal, &gate).await;
    page.click(TABLE).await;
    page.assert(&format!(
        "return {TABLE}.getAttribute('aria-busy') === 'true' && getComputedStyle({TABLE}).cursor === 'progress'"
    ))
    .await;
    page.click(TABLE).await;
    page.run("window.clicks = 0; root.addEventListener('click', () => { window.clicks += 1; }); window.changes = []; addEventListener('report-card:change', ({ detail }) => changes.push(detail.link)); return null").await;
    gate.send_replace(true);
    page.until(IS_TABLE).await;
    page.painted().await;
    assert_eq!(page.run("return [clicks, changes]").await, json!([1, ["#ngo-quyen-2023?view=table"]]));
    page.assert("return root.querySelector('[aria-busy]') === null && root.querySelectorAll('article').length === 1")
        .await;
    page.close().await;
}

#[tokio::test]
async fn presses_by_keyboard_are_replayed_in_their_order_and_the_focus_stays() {
    let portal = portal().await;
    let (gate, _) = watch::channel(false);
    let page = open(&portal, &gate).await;
    page.run(&format!("{BASE}.focus(); return null")).await;
    page.keys("\u{e007}").await;
    page.run(&format!("{TABLE}.focus(); return null")).await;
    page.keys(" ").await;
    page.assert("return root.querySelectorAll('[aria-busy=true]').length === 2").await;
    gate.send_replace(true);
    page.until(IS_TABLE).await;
    page.assert(&format!("return root.activeElement === {TABLE}")).await;
    page.run(
        "[...root.querySelectorAll('button')].find((button) => button.textContent === 'Thẻ').click(); return null",
    )
    .await;
    page.until(&format!("return {BASE}?.getAttribute('aria-pressed') === 'true'")).await;
    page.close().await;
}

#[tokio::test]
async fn a_finger_presses_as_well() {
    let portal = portal().await;
    let (gate, _) = watch::channel(true);
    let page = open(&portal, &gate).await;
    if !page.is("chromium") {
        return page.leave_out("only Chromium's driver has a finger").await;
    }
    let place = page
        .run(&format!("{TABLE}.scrollIntoView({{ block: 'center' }}); const {{ x, y }} = {TABLE}.getBoundingClientRect(); return {{ x: x + 9, y: y + 9 }}"))
        .await;
    page.cdp("Input.dispatchTouchEvent", json!({ "type": "touchStart", "touchPoints": [place] })).await;
    page.cdp("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] })).await;
    page.until(IS_TABLE).await;
    page.close().await;
}

#[tokio::test]
async fn the_takeover_keeps_what_is_open_selected_scrolled_and_focused_and_moves_nothing() {
    let portal = portal().await;
    let (gate, _) = watch::channel(false);
    let page = open(&portal, &gate).await;
    page.run(
        "window.first = root.querySelector('article');
         const folds = root.querySelectorAll('details');
         folds[0].open = false;
         folds[2].open = true;
         folds[2].firstElementChild.focus();
         scrollTo(0, folds[2].getBoundingClientRect().y + scrollY - 200);
         const text = document.createTreeWalker(root.querySelector('.lead'), NodeFilter.SHOW_TEXT).nextNode();
         getSelection().setBaseAndExtent(text, 0, folds[2].querySelector('li').firstChild.firstChild ?? folds[2].querySelector('li').firstChild, 3);
         window.selected = () => {
           const selection = root.getSelection?.() ?? getSelection();
           const range = selection.getComposedRanges?.({ shadowRoots: [root] })[0] ?? selection.getRangeAt(0);
           const live = document.createRange();
           live.setStart(range.startContainer, range.startOffset);
           live.setEnd(range.endContainer, range.endOffset);
           return live.toString();
         };
         return null",
    )
    .await;
    page.run(BOXES).await;
    page.painted().await;
    page.run("window.was = boxes(); window.scrolled = scrollY; window.said = selected(); return null").await;
    page.assert("return scrolled > 100 && was.length > 50 && said.length > 100").await;
    page.run("document.querySelector('report-card').setAttribute('interactive', 'now'); return null").await;
    gate.send_replace(true);
    page.until("return !first.isConnected").await;
    page.painted().await;
    let kept = page
        .run(
            "const folds = [...root.querySelectorAll('details')];
             return [folds.map((fold) => fold.open), folds.findIndex((fold) => fold.contains(root.activeElement)), scrollY - scrolled]",
        )
        .await;
    assert_eq!(kept, json!([[false, false, true, false, false], 2, 0]));
    page.assert("return selected() === said").await;
    page.assert(
        "const now = boxes();
         return now.length === was.length && now.every((box, at) => box.every((side, of) => Math.abs(side - was[at][of]) < 0.5))",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn a_press_whose_wasm_does_not_come_is_told_and_made_good_by_another_try() {
    let portal = portal().await;
    let (gate, _) = watch::channel(true);
    let page = open(&portal, &gate).await.allow_errors();
    portal.reply(WASM, Reply::status(404));
    page.run("window.was = document.querySelector('report-card').getBoundingClientRect().height; return null").await;
    page.click(TABLE).await;
    page.state("error").await;
    page.assert(IS_DRAWN).await;
    page.assert(&format!(
        "const alert = root.querySelector('[role=alert]');
         const {{ top, bottom }} = alert.getBoundingClientRect();
         return alert.textContent.includes('Chưa thao tác được') && top >= 0 && bottom <= innerHeight && {TABLE}.ariaBusy !== 'true'
           && document.querySelector('report-card').getBoundingClientRect().height === was"
    ))
    .await;
    page.screenshot("press-failed").await;
    // Not again at each move of the pointer.
    let before = portal.count(WASM);
    page.run("root.querySelector('article').dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse' })); return null").await;
    page.painted().await;
    assert_eq!(portal.count(WASM), before);
    portal.reply(WASM, Reply::of("application/wasm", Portal::built("report-card_bg.wasm")));
    page.run("root.querySelector('[role=alert] button').click(); return null").await;
    page.until(IS_TABLE).await;
    page.assert("return root.querySelector('[role=alert]:not([hidden])') === null").await;
    page.until(IS_LIVE).await;
    page.close().await;
}
