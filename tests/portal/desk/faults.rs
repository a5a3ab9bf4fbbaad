//! What is more than a report holds, or than one looks at at once; and the browser's own way back.

use super::bring::{accept_sure, brought, open, try_article, waiting};
use super::{desk, edit_json, json};
use crate::server::Portal;

#[tokio::test]
async fn a_table_of_twenty_thousand_rows_says_how_many_a_report_holds_and_what_is_at_hand_stays() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    let before = json(&page).await;
    let rows: String = (1..=20_000).map(|row| format!("{row}\tChỉ tiêu {row}\ttỷ đồng\t{row}\n")).collect();
    let sheet = format!("STT\tChỉ tiêu\tĐVT\tThực hiện 2023\n{rows}");
    open(&portal, &page, "lon.tsv", sheet.as_bytes()).await;
    page.until(
        "return /Bảng có 20[.]000 hàng.*Hãy chọn những hàng/.test(document.getElementById('to-mend')?.textContent)",
    )
    .await;
    // Of so many a part is drawn.
    page.assert("return document.querySelectorAll('.pane.sheet tbody tr').length < 100").await;
    assert_eq!(json(&page).await, before);
    page.close().await;
}

#[tokio::test]
async fn an_article_of_a_megabyte_is_read_and_shown_in_parts() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    let own = include_str!("../../source/ngo-quyen-2023.txt");
    open(&portal, &page, "dai.txt", own.repeat(1_000_000 / own.len() + 1).as_bytes()).await;
    brought(&page).await;
    page.assert("return document.querySelectorAll('.pane.article p').length <= 80").await;
    let first = "document.querySelector('.pane.article p').textContent";
    let begin = page.run(&format!("return {first}")).await;
    page.run("document.querySelector('.part button:last-child').click(); return null").await;
    page.until(&format!("return {first} !== {begin}")).await;
    page.close().await;
}

/// Leaves the desk, and comes back by the browser's own way, twice. A browser may keep the page whole meanwhile, or show it anew, as one
/// that is short of memory does.
async fn there_and_back(is_shown_anew: bool) {
    let portal = Portal::start().await;
    if is_shown_anew {
        portal.page_header("cache-control", "no-store");
    }
    let page = desk(&portal).await;
    if is_shown_anew && page.is("webkit") {
        return page.leave_out("WebKitGTK keeps every page whole").await;
    }
    edit_json(&page, "json.value.replace('36.1', '36.2')").await;
    try_article(&page).await;
    accept_sure(&page).await;
    let before = waiting(&page).await;
    page.until("return localStorage.getItem('report-card-desk-source') !== null").await;
    for _ in 0..2 {
        // A page that listens for its own end is not kept by those that would.
        let listens = if is_shown_anew { "addEventListener('unload', () => {});" } else { "" };
        page.run(&format!("{listens} window.isSame = true; return null")).await;
        page.go(&portal.bare_page("<p>elsewhere</p>")).await;
        page.back().await;
        brought(&page).await;
        assert_eq!(waiting(&page).await, before);
        page.until("return document.getElementById('json').value.includes('36.2')").await;
        if is_shown_anew {
            page.assert("return window.isSame === undefined").await;
        }
        page.forward().await;
        page.until("return document.body.textContent.includes('elsewhere')").await;
        page.back().await;
        brought(&page).await;
    }
    page.close().await;
}

#[tokio::test]
async fn back_and_forward_nothing_is_lost() {
    there_and_back(false).await;
}

#[tokio::test]
async fn nor_where_the_browser_shows_the_page_anew() {
    there_and_back(true).await;
}
