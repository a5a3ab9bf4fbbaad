//! What one begins with.

use serde_json::json;

use super::bring::{accept_sure, brought, open, rest, try_article};
use super::confirm::accept_needed;
use super::{choose, desk, enter, json, json_becomes};
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

#[tokio::test]
async fn the_list_of_what_one_begins_with_follows_each_step() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    let stands = async |option: &str, hint: &str| {
        page.until(&format!(
            "return document.getElementById('source').selectedOptions[0].textContent === '{option}'
               && (document.querySelector('#edit .of-example')?.textContent ?? '').includes('{hint}')"
        ))
        .await;
    };
    let press = async |id: &str| page.run(&format!("document.getElementById('{id}').click(); return null")).await;
    stands("Quận Ngô Quyền, 2023", "Quận Ngô Quyền, 2023").await;
    begin_with(&page, "winchester-2014-15").await;
    stands("Winchester, 2014–15", "Winchester, 2014–15").await;
    press("undo").await;
    stands("Quận Ngô Quyền, 2023", "Quận Ngô Quyền, 2023").await;
    press("redo").await;
    stands("Winchester, 2014–15", "Winchester, 2014–15").await;
    // What was made of a source is that source's.
    try_article(&page).await;
    accept_sure(&page).await;
    accept_needed(&page).await;
    rest().await;
    press("take-over").await;
    let is_own = "return document.getElementById('source').selectedOptions[0].textContent === 'ngo-quyen-2023.txt'
           && document.querySelector('#edit .of-example') === null";
    page.until(is_own).await;
    let made = json(&page).await;
    enter(&page, "/title").await;
    page.keys("x").await;
    page.until(&format!("return document.getElementById('json').value !== {}", json!(made))).await;
    press("reset").await;
    json_becomes(&page, &made).await;
    press("undo").await;
    page.until(&format!("return document.getElementById('json').value !== {}", json!(made))).await;
    press("undo").await;
    json_becomes(&page, &made).await;
    press("undo").await;
    stands("Winchester, 2014–15", "Winchester, 2014–15").await;
    page.close().await;
}

/// Yew gives the browser a turn between what it has drawn and what follows from it, where drawing took long.
#[tokio::test]
async fn a_step_back_right_after_a_slow_drawing_leads_the_list_back_too() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    page.run(
        "const now = Date.now;
         let late = 0;
         Date.now = () => now() + (late += 20);
         new MutationObserver((_, watch) => {
           if (document.querySelector('#edit .of-example')?.textContent.includes('Winchester')) {
             watch.disconnect();
             document.getElementById('undo').click();
           }
         }).observe(document.body, { childList: true, subtree: true, characterData: true });
         return null",
    )
    .await;
    begin_with(&page, "winchester-2014-15").await;
    page.until("return !document.getElementById('redo').disabled").await;
    page.becomes("return document.getElementById('source').selectedOptions[0].textContent", "Quận Ngô Quyền, 2023")
        .await;
    page.close().await;
}

#[tokio::test]
async fn of_several_files_one_is_read_and_the_others_are_told_until_the_next_comes() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    page.run(
        "const data = new DataTransfer();
         for (const name of ['mot.txt', 'hai.csv', 'ba.docx']) data.items.add(new File(['Thu ngân sách năm 2023 đạt 12 tỷ đồng.'], name));
         document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })); return null",
    )
    .await;
    brought(&page).await;
    // The one that is read is at hand, and what became of the others stays said.
    page.until(
        "const told = document.getElementById('unread').textContent;
         return told.includes('Chưa đọc: hai.csv; ba.docx') && told.includes('mở tệp sau') && !told.includes('mot.txt')",
    )
    .await;
    open(&portal, &page, "hai.csv", "Thu ngân sách năm 2023 đạt 12 tỷ đồng.".as_bytes()).await;
    page.until("return document.getElementById('unread').textContent === ''").await;
    page.close().await;
}
