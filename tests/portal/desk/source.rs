//! What one begins with.

use serde_json::json;

use super::bring::open;
use super::{choose, desk, enter, json_becomes};
use crate::NGO_QUYEN;
use crate::browser::Page;
use crate::server::Portal;

const ENTER: &str = "\u{e007}";

/// Presses the form's button with that text.
async fn press(page: &Page, text: &str) {
    press_one(
        page,
        &format!("[...document.querySelectorAll('.actions button')].find((button) => button.textContent === '{text}')"),
    )
    .await;
}

/// By the keyboard: the card grows as one types, and moves what a pointer is on its way to.
async fn press_one(page: &Page, button: &str) {
    page.run(&format!("({button}).focus(); return null")).await;
    page.keys(ENTER).await;
}

pub async fn begin_with(page: &Page, source: &str) {
    page.run(&format!(
        "const source = document.getElementById('source');
         source.value = '{source}'; source.dispatchEvent(new Event('change', {{ bubbles: true }})); return null"
    ))
    .await;
}

#[tokio::test]
async fn a_report_is_written_from_nothing_without_touching_json() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    begin_with(&page, "blank").await;
    page.until("const card = document.getElementById('card'); return card.shadowRoot.textContent.includes('Tên cơ quan') && card.problems.length === 0").await;
    enter(&page, "/organization/name").await;
    page.keys("Xã Yên Sơn").await;
    // What is added has the focus, and says what it still needs.
    press(&page, "Thêm nhóm chỉ tiêu").await;
    page.until("return document.activeElement.dataset.pointer === '/tallies/0/label'").await;
    page.until("return document.getElementById('problems-count').textContent === '2 lỗi'").await;
    page.keys("chỉ tiêu").await;
    for (pointer, keys) in [("/tallies/0/achieved", "7"), ("/tallies/0/total", "9")] {
        enter(&page, pointer).await;
        page.keys(keys).await;
    }
    press(&page, "Thêm khoản ngân sách").await;
    page.keys("Thu ngân sách").await;
    enter(&page, "/budget/0/actual/value").await;
    page.keys("12,5").await;
    press(&page, "Thêm mốc bằng %").await;
    page.keys("dự toán").await;
    enter(&page, "/budget/0/targets/0/comparison/value").await;
    page.keys("4").await;
    enter(&page, "/plan/theme/text").await;
    page.keys("Đường làng").await;
    page.until(
        "const card = document.getElementById('card');
         const text = card.shadowRoot.textContent.replaceAll('\\u00a0', ' ');
         return card.problems.length === 0 && document.getElementById('problems-count').textContent === 'Không có vấn đề.'
           && ['Xã Yên Sơn', '7/9', '12,5', 'tỷ đồng', 'dự toán', '4%', 'Đường làng'].every((fact) => text.includes(fact))",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn every_example_is_offered_and_is_without_errors() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    for (source, organization) in [
        ("thua-thien-hue-2019", "UBND tỉnh Thừa Thiên Huế"),
        ("winchester-2014-15", "Winchester City Council"),
        ("ngo-quyen-2023", "Quận uỷ Ngô Quyền"),
    ] {
        begin_with(&page, source).await;
        page.until(&format!(
            "return document.querySelector('[data-pointer=\"/organization/name\"]').value === '{organization}'
               && document.getElementById('card').shadowRoot.textContent.includes('{organization}')"
        ))
        .await;
        page.assert("return document.getElementById('card').problems.every(({ severity }) => severity !== 'error')")
            .await;
    }
    page.close().await;
}

#[tokio::test]
async fn a_file_of_ones_own_is_opened_and_begun_again_with() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    let own = NGO_QUYEN.replace("19", "23");
    open(&portal, &page, "của-tôi.json", own.as_bytes()).await;
    page.until("return document.getElementById('card').shadowRoot.textContent.includes('23/23')").await;
    json_becomes(&page, &own).await;
    page.assert("return document.getElementById('source').selectedOptions[0].textContent === 'của-tôi.json'").await;
    enter(&page, "/tallies/1/achieved").await;
    page.keys("5").await;
    press_one(&page, "document.getElementById('reset')").await;
    page.until(&format!("return document.getElementById('json').value === {}", json!(own))).await;
    choose(&page, "lang", "en").await;
    page.until("return document.getElementById('source').selectedOptions[0].textContent === 'của-tôi.json'").await;
    page.close().await;
}
