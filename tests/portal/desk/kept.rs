//! What the browser keeps over a reload, and what is told where it does not.

use super::{desk, edit_json, enter, json, json_becomes};
use crate::browser::Page;
use crate::server::{Portal, Reply};

const KEPT: &str = "localStorage.getItem('report-card-desk.text') ?? ''";

#[tokio::test]
async fn what_was_typed_and_chosen_is_there_after_a_reload() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    page.assert(&format!("return ({KEPT}) === ''")).await;
    enter(&page, "/tallies/1/achieved").await;
    page.keys("15").await;
    super::choose(&page, "width", "360").await;
    page.until(&format!("return ({KEPT}).includes('\"achieved\": 15')")).await;
    let typed = json(&page).await;
    page.go(&portal.url("/index.html")).await;
    page.state("ready").await;
    page.until("return document.getElementById('card').shadowRoot.textContent.includes('15/19')").await;
    json_becomes(&page, &typed).await;
    page.assert(
        "return document.getElementById('source').value === 'last' && document.getElementById('stage').dataset.width === '360'
           && document.getElementById('source-note').textContent.includes('Xoá khỏi máy này') && document.getElementById('undo').disabled",
    )
    .await;
    // Another source is a step away from it, and back.
    page.run("const source = document.getElementById('source'); source.value = 'winchester-2014-15'; source.dispatchEvent(new Event('change', { bubbles: true })); return null").await;
    page.until("return document.getElementById('json').value.includes('Winchester City Council')").await;
    page.click("document.getElementById('undo')").await;
    page.until("return document.getElementById('json').value.includes('\"achieved\": 15')").await;
    page.close().await;
}

#[tokio::test]
async fn a_shared_computer_is_cleared_with_one_press() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    enter(&page, "/organization/name").await;
    page.keys("Xã Kín").await;
    super::choose(&page, "lang", "en").await;
    page.until(&format!("return ({KEPT}).includes('Xã Kín')")).await;
    page.run("document.getElementById('clear').click(); return null").await;
    page.until("return document.getElementById('json').value.includes('Quận uỷ Ngô Quyền') && document.getElementById('undo').disabled").await;
    // Nothing is left, in the browser or on the way back, also when the card has come to rest.
    page.until("return document.getElementById('card').shadowRoot.textContent.includes('Ngô Quyền')").await;
    page.painted().await;
    page.assert("return localStorage.length === 0").await;
    page.go(&portal.url("/index.html")).await;
    page.state("ready").await;
    page.assert(
        "return !document.getElementById('json').value.includes('Xã Kín') && document.documentElement.lang === 'vi'",
    )
    .await;
    page.close().await;
}

/// The desk in a browser that keeps nothing, by a script that runs before it.
async fn refusing(portal: &Portal, script: &str) -> Page {
    let html = String::from_utf8(Portal::built("index.html")).expect("text");
    // The built page is minified, and has no tag for its head.
    let (before, after) = html.split_once("<link").expect("the page has a link");
    let html = format!("{before}<script>{script}</script><link{after}");
    portal.reply("/refusing.html", Reply::of("text/html; charset=utf-8", html));
    let page = Page::open(&portal.url("/refusing.html")).await;
    page.state("ready").await;
    page.until("return document.querySelector('#fields [data-pointer]') !== null").await;
    page
}

#[tokio::test]
async fn a_browser_that_keeps_nothing_or_is_full_is_told_and_all_else_works() {
    for script in [
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
    ] {
        let portal = Portal::start().await;
        let page = refusing(&portal, script).await;
        page.assert("return document.getElementById('source-note').textContent === ''").await;
        enter(&page, "/tallies/1/achieved").await;
        page.keys("15").await;
        page.until("return document.getElementById('source-note').textContent.includes('không cho lưu lại')").await;
        page.until("return document.getElementById('card').shadowRoot.textContent.includes('15/19')").await;
        // Of two keys a busy machine may make two steps.
        page.until(
            "const is_back = document.getElementById('json').value.includes('\"achieved\": 19');
             if (!is_back) document.getElementById('undo').click();
             return is_back",
        )
        .await;
        page.close().await;
    }
}

#[tokio::test]
async fn what_another_tab_changes_is_told_and_takes_nothing_away() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    edit_json(&page, "json.value.replace('36.1', '36.2')").await;
    page.until(&format!("return ({KEPT}).includes('36.2')")).await;
    page.run(
        "const other = document.createElement('iframe');
         document.body.append(other);
         window.other = other.contentWindow.localStorage;
         window.other.setItem('report-card-desk.text', '{ \"id\": \"theirs\" }'); return null",
    )
    .await;
    page.until("return document.getElementById('source-note').textContent.includes('thẻ trình duyệt khác')").await;
    assert!(json(&page).await.contains("36.2"));
    // Until somebody has chosen, nothing is written over the other's.
    edit_json(&page, "json.value.replace('36.2', '36.3')").await;
    page.until("return document.getElementById('card').shadowRoot.textContent.includes('36,3')").await;
    page.assert(&format!("return ({KEPT}).includes('theirs')")).await;
    page.run("document.getElementById('text-mine').click(); return null").await;
    page.until(&format!("return ({KEPT}).includes('36.3') && document.getElementById('text-mine') === null")).await;
    // The other one is a step, and back.
    page.run("window.other.setItem('report-card-desk.text', '{ \"id\": \"theirs\" }'); return null").await;
    page.until("return document.getElementById('text-theirs') !== null").await;
    page.run("document.getElementById('text-theirs').click(); return null").await;
    page.until("return document.getElementById('json').value.includes('theirs')").await;
    page.click("document.getElementById('undo')").await;
    // That is kept after a rest: before it, it would be written over what is cleared.
    page.until(&format!("return ({KEPT}).includes('36.3')")).await;
    // What was cleared there is not written back before somebody says so.
    page.run("window.other.clear(); return null").await;
    page.until("return document.getElementById('text-theirs')?.textContent === 'Xoá cả ở đây'").await;
    page.assert("return localStorage.getItem('report-card-desk.text') === null").await;
    page.run("document.getElementById('text-theirs').click(); return null").await;
    page.until(
        "return document.getElementById('json').value.includes('36.1') && document.getElementById('undo').disabled",
    )
    .await;
    page.allow_errors().close().await;
}
