//! A report that is too large to be read between two presses: it is read off the page, which goes on meanwhile.

use serde_json::Value;

use super::bring::{accept_sure, brought, open, rest};
use super::confirm::accept_needed;
use super::{desk, enter, json, rest_without_end};
use crate::browser::Page;
use crate::server::Portal;

const COUNT: &str = "document.getElementById('problems-count').textContent";
const IS_READING: &str = "document.getElementById('edit').getAttribute('aria-busy') === 'true'";

/// A workbook's sheet of a thousand indicators, each with its plan, confirmed.
async fn with_thousand_rows(portal: &Portal) -> Page {
    let page = desk(portal).await;
    let rows: String =
        (1..=1000).map(|row| format!("{row}\tChỉ tiêu {row}\ttỷ đồng\t{}\t{}\n", 10 + row, 12 + row)).collect();
    let sheet =
        format!("UBND phường Lạc Viên\nKết quả năm 2023\nSTT\tChỉ tiêu\tĐVT\tKế hoạch 2023\tThực hiện 2023\n{rows}");
    open(portal, &page, "nghin.tsv", sheet.as_bytes()).await;
    brought(&page).await;
    accept_sure(&page).await;
    accept_needed(&page).await;
    page
}

async fn take_over(page: &Page) {
    rest().await;
    page.run("document.getElementById('take-over').click(); return null").await;
    page.until("return document.getElementById('json').value.includes('Chỉ tiêu 1000')").await;
}

#[tokio::test]
async fn a_large_report_is_taken_over_and_its_form_follows() {
    let portal = Portal::start().await;
    let page = with_thousand_rows(&portal).await;
    let before = json(&page).await;
    take_over(&page).await;
    page.until(
        "return document.querySelector('[data-title=\"/measures\"]')?.closest('.group').textContent.includes('(1000)')",
    )
    .await;
    page.until(&format!("return !({IS_READING})")).await;
    // A field is typed in, and what is told follows.
    page.run("document.querySelector('#fields details[data-pointer=\"/measures\"]').open = true; return null").await;
    page.until("return document.querySelector('[data-pointer=\"/measures/1/actual/value\"]') !== null").await;
    enter(&page, "/measures/1/actual/value").await;
    // One key: of several a busy machine may make several steps.
    page.keys("x").await;
    page.until(&format!("return !({IS_READING}) && document.querySelectorAll('#problems li').length === 1")).await;
    // Both are a step each.
    let undo = "document.getElementById('undo').click(); return null";
    page.run(undo).await;
    page.until("return document.getElementById('problems').textContent === ''").await;
    page.run(undo).await;
    page.until(&format!("return document.getElementById('json').value === {}", Value::from(before))).await;
    page.until("return document.querySelector('[data-pointer=\"/budget/0/name\"]') !== null").await;
    page.close().await;
}

#[tokio::test]
async fn while_a_large_report_is_read_the_page_goes_on_and_nothing_is_lost() {
    let portal = Portal::start().await;
    let page = with_thousand_rows(&portal).await;
    // This reader says nothing.
    page.run("window.Worker = class { postMessage() {} terminate() {} }; return null").await;
    let before = json(&page).await;
    take_over(&page).await;
    page.until(&format!("return {IS_READING} && {COUNT} === 'Đang đọc báo cáo…'")).await;
    // The fields are still of the report before: nobody writes into the wrong ones.
    page.assert("return document.getElementById('fields').disabled").await;
    // One step back, at once.
    page.run("document.getElementById('undo').click(); return null").await;
    page.until(&format!("return document.getElementById('json').value === {}", Value::from(before))).await;
    page.until("return !document.getElementById('fields').disabled").await;
    page.assert(&format!("return !({IS_READING})")).await;
    page.run("document.getElementById('redo').click(); return null").await;
    page.until(&format!("return {IS_READING}")).await;
    page.go(&portal.url("/index.html")).await;
    page.until("return document.getElementById('json')?.value.includes('Chỉ tiêu 1000')").await;
    page.until(
        "return document.querySelector('[data-title=\"/measures\"]')?.closest('.group').textContent.includes('(1000)')",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn the_card_of_a_large_report_follows_in_a_pause() {
    let portal = Portal::start().await;
    let page = with_thousand_rows(&portal).await;
    rest_without_end(&page).await;
    // The pause does not end; the rest after which the text is read does.
    page.run("const held = window.setTimeout; window.setTimeout = (act, time, ...rest) => (time < 500 ? window.later(act, time, ...rest) : held(act, time, ...rest)); return null").await;
    let card = "document.getElementById('card').shadowRoot.textContent";
    let waits = "document.getElementById('card-waits').textContent";
    rest().await;
    page.run("document.getElementById('take-over').click(); return null").await;
    page.until(&format!("return {waits} === 'Báo cáo lớn: thẻ theo sau khi bạn dừng tay.' && !({IS_READING})")).await;
    page.assert(&format!("return {card}.includes('Ngô Quyền') && !{card}.includes('Chỉ tiêu 1')")).await;
    // Whoever moves there is about to press: the pause begins anew, and now it ends.
    page.run("window.setTimeout = window.later; document.dispatchEvent(new PointerEvent('pointermove')); return null")
        .await;
    page.until(&format!("return {waits} === '' && {card}.includes('Chỉ tiêu 1')")).await;
    page.close().await;
}

#[tokio::test]
async fn where_workers_are_refused_the_page_reads_a_large_report_by_itself() {
    let portal = Portal::start().await;
    let page = with_thousand_rows(&portal).await;
    page.run("window.Worker = class { constructor() { throw new Error('refused'); } }; return null").await;
    take_over(&page).await;
    page.until(
        "return document.querySelector('[data-title=\"/measures\"]')?.closest('.group').textContent.includes('(1000)')",
    )
    .await;
    page.until(&format!("return !({IS_READING})")).await;
    page.close().await;
}
