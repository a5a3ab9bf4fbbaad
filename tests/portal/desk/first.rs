//! What somebody meets who has never been here: each of these had made a first user hesitate.

use super::bring::{accept_sure, brought, open, paste, rest, try_article};
use super::confirm::accept_needed;
use super::desk;
use super::source::begin_with;
use crate::server::Portal;

#[tokio::test]
async fn an_example_is_told_as_one_until_a_report_of_ones_own_takes_its_place() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    let told = "[...document.querySelectorAll('.of-example')].map((told) => told.textContent)";
    // Where it is edited, and where it is published.
    page.until(&format!(
        "const told = {told};
         return told.length === 2 && told.every((said) => said.includes('ví dụ: Quận Ngô Quyền, 2023') || said.includes('ví dụ Quận Ngô Quyền, 2023'))"
    ))
    .await;
    begin_with(&page, "winchester-2014-15").await;
    page.until(&format!("return {told}.length === 2 && {told}.every((said) => said.includes('Winchester, 2014–15'))"))
        .await;
    try_article(&page).await;
    accept_sure(&page).await;
    accept_needed(&page).await;
    rest().await;
    page.run("document.getElementById('take-over').click(); return null").await;
    page.until(&format!("return document.getElementById('taken').textContent !== '' && {told}.length === 0")).await;
    // One step back it is the example again.
    page.run("document.getElementById('undo').click(); return null").await;
    page.until(&format!("return {told}.length === 2")).await;
    page.close().await;
}

#[tokio::test]
async fn of_a_text_without_any_figure_it_is_said_and_nothing_is_guessed() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    paste(&page, "xin chào").await;
    page.click("document.getElementById('read')").await;
    brought(&page).await;
    page.until(
        "return document.querySelector('#confirm .nothing')?.textContent.startsWith('Không tìm thấy số liệu nào.')",
    )
    .await;
    // Who reports and of what year is nowhere said: neither stands there as if it were.
    page.assert(
        "const shown = [...document.querySelectorAll('.finding')];
         return shown.length === 2 && shown.every((own) => own.querySelector('strong') === null && own.querySelector('.what').textContent.includes('chưa có') && !own.textContent.includes('20'))",
    )
    .await;
    page.run("document.querySelector('.finding .accept').click(); return null").await;
    page.until("return document.querySelector('.correct input')?.value === ''").await;
    page.close().await;
}

#[tokio::test]
async fn what_was_read_comes_to_the_top_of_the_window() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    try_article(&page).await;
    page.until("return Math.abs(document.getElementById('confirm').getBoundingClientRect().top) < 20 && document.querySelector('.finding').getBoundingClientRect().top < innerHeight / 2").await;
    page.close().await;
}

#[tokio::test]
async fn a_figure_far_to_the_right_is_seen_beside_its_name() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    open(&portal, &page, "uk-council.xlsx", include_bytes!("../../sheets/uk-council.xlsx")).await;
    brought(&page).await;
    page.until(
        "const pane = document.querySelector('.pane.sheet');
         pane.scrollLeft = pane.scrollWidth;
         const seen = pane.getBoundingClientRect();
         const names = [...pane.querySelectorAll('.naming')].map((name) => name.getBoundingClientRect());
         return pane.scrollLeft > 0 && names.length > 5 && names.every((name) => name.left >= seen.left && name.right <= seen.right)",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn the_card_speaks_its_reports_language_whatever_the_page_speaks() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    let spoken = "document.getElementById('card').shadowRoot.querySelector('article')?.lang";
    page.until(&format!("return {spoken} === 'vi'")).await;
    begin_with(&page, "winchester-2014-15").await;
    page.until(&format!("return {spoken} === 'en' && document.documentElement.lang === 'vi'")).await;
    super::choose(&page, "lang", "vi").await;
    page.until(&format!("return {spoken} === 'vi'")).await;
    page.close().await;
}

#[tokio::test]
async fn the_pages_other_language_stands_at_its_head_and_is_kept_and_the_card_keeps_its_own() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    let other = "document.querySelector('.top button')";
    page.assert(&format!("return {other}.lang === 'en' && {other}.textContent === 'English'")).await;
    page.click(other).await;
    let is_english =
        "document.documentElement.lang === 'en' && document.querySelector('#bring-title').textContent === 'Bring'";
    let of_card = "document.getElementById('card').shadowRoot.querySelector('article')?.lang === 'vi'";
    page.until(&format!("return {is_english} && {of_card}")).await;
    page.go(&portal.url("/index.html")).await;
    page.until(&format!("return {is_english} && {other}.lang === 'vi' && {other}.textContent === 'Tiếng Việt'")).await;
    page.close().await;
}

/// Nobody knows which is meant until it is chosen; a menu that stood on one of them could not choose it.
#[tokio::test]
async fn of_several_tables_none_looks_chosen_and_each_can_be() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    open(&portal, &page, "two-tables.xlsx", include_bytes!("../../sheets/open/two-tables.xlsx")).await;
    page.until("return document.getElementById('sheet-name') !== null").await;
    page.assert("return document.getElementById('sheet-name').selectedOptions[0].disabled").await;
    for (sheet, cell) in [("Biểu 02", "Thu nội địa"), ("Biểu 01", "Diện tích lúa"), ("Biểu 02", "Thu nội địa")]
    {
        page.run(&format!(
            "const menu = document.getElementById('sheet-name');
             menu.value = '{sheet}';
             menu.dispatchEvent(new Event('change', {{ bubbles: true }})); return null"
        ))
        .await;
        page.until(&format!(
            "return document.querySelector('.sheet').textContent.includes('{cell}')
               && document.getElementById('sheet-name').value === '{sheet}'"
        ))
        .await;
    }
    page.close().await;
}
