//! The page goes while something is on its way: typed a moment ago, being read, or being written by the browser's database.

use super::bring::{accept_sure, brought, open, paste, try_article, waiting};
use super::{desk, edit_json, json, rest_without_end};
use crate::browser::Page;
use crate::server::Portal;

const SHEET: &[u8] = include_bytes!("../../sheets/phuong.ods");

/// From now on the browser's database answers nothing in this page: as long as a page may have to wait for it.
async fn without_an_answer(page: &Page) {
    page.run("IDBFactory.prototype.open = () => new EventTarget(); return null").await;
}

/// Whether the browser is told to ask before the page is left.
const ASKS: &str = "(() => {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
})()";

#[tokio::test]
async fn what_was_typed_a_moment_before_the_page_goes_is_there_again() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    rest_without_end(&page).await;
    edit_json(&page, "json.value.replace('36.1', '36.2')").await;
    page.go(&portal.url("/index.html")).await;
    page.until("return document.getElementById('card')?.shadowRoot?.textContent.includes('36,2')").await;
    assert!(json(&page).await.contains("36.2"));
    page.close().await;
}

#[tokio::test]
async fn a_source_that_is_being_written_when_the_page_goes_is_there_again_with_what_was_decided() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    without_an_answer(&page).await;
    try_article(&page).await;
    accept_sure(&page).await;
    let before = waiting(&page).await;
    // It has room where writing is done at once.
    page.assert(&format!("return !{ASKS}")).await;
    page.go(&portal.url("/index.html")).await;
    brought(&page).await;
    assert_eq!(waiting(&page).await, before);
    page.until("return document.getElementById('bring-note').textContent.includes('Tiếp tục ngo-quyen-2023.txt')")
        .await;
    // Then the database has it, and it is held nowhere else.
    page.until("return localStorage.getItem('report-card-desk-source')?.includes('ngo-quyen-2023.txt')").await;
    page.assert("return localStorage.getItem('report-card-desk-held') === null").await;
    page.go(&portal.url("/index.html")).await;
    brought(&page).await;
    assert_eq!(waiting(&page).await, before);
    page.close().await;
}

#[tokio::test]
async fn a_source_that_is_being_read_when_the_page_goes_is_read_again_and_the_one_before_it_stays_at_hand() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    try_article(&page).await;
    page.until("return localStorage.getItem('report-card-desk-source') !== null").await;
    accept_sure(&page).await;
    let before = waiting(&page).await;
    // This reader says nothing. One whose script does not come tells of an error when the page goes, and the page reads by itself.
    page.run("window.Worker = class { postMessage() {} terminate() {} }; return null").await;
    open(&portal, &page, "phuong.ods", SHEET).await;
    page.until("return document.querySelector('.job progress') !== null").await;
    page.go(&portal.url("/index.html")).await;
    page.until("return document.querySelector('.pane.sheet') !== null && document.getElementById('former').textContent.includes('ngo-quyen-2023.txt')").await;
    page.run("document.getElementById('back-to-former').click(); return null").await;
    page.until("return document.querySelector('.pane.article') !== null").await;
    assert_eq!(waiting(&page).await, before);
    page.close().await;
}

#[tokio::test]
async fn a_source_that_has_no_other_room_is_asked_about_before_the_page_is_left() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    let mut large = "STT\tChỉ tiêu\tĐVT\tThực hiện 2023\n1\tThu ngân sách\ttỷ đồng\t12\n".as_bytes().to_vec();
    large.resize(2 << 20, b' ');
    open(&portal, &page, "lon.tsv", &large).await;
    brought(&page).await;
    page.until("return localStorage.getItem('report-card-desk-source')?.includes('lon.tsv')").await;
    // The database has it.
    page.until(&format!("return !{ASKS}")).await;
    without_an_answer(&page).await;
    large[100] = b'\n';
    open(&portal, &page, "lon-hon.tsv", &large).await;
    page.until("return document.getElementById('stop') !== null").await;
    page.until(&format!("return {ASKS}")).await;
    brought(&page).await;
    // It is being written now.
    page.until(&format!("return {ASKS}")).await;
    page.run("document.getElementById('bring-clear').click(); return null").await;
    page.until("return document.getElementById('confirm') === null").await;
    // There is nothing to lose.
    page.until(&format!("return !{ASKS}")).await;
    page.close().await;
}

#[tokio::test]
async fn a_page_that_is_behind_another_for_a_while_reads_nothing_twice() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    without_an_answer(&page).await;
    paste(&page, "Thu ngân sách năm 2023 đạt 12 tỷ đồng, bằng 104% dự toán.").await;
    page.run("document.getElementById('read').click(); return null").await;
    brought(&page).await;
    for (is_hidden, held) in [("true", true), ("false", false)] {
        page.run(&format!(
            "Object.defineProperty(document, 'hidden', {{ configurable: true, value: {is_hidden} }});
             document.dispatchEvent(new Event('visibilitychange')); return null"
        ))
        .await;
        page.assert(&format!("return (localStorage.getItem('report-card-desk-held') !== null) === {held}")).await;
    }
    page.close().await;
}
