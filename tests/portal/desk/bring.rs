//! A source brought: pasted, opened, stopped, refused, kept.

use serde_json::Value;

use super::desk;
use crate::browser::Page;
use crate::server::{Portal, Reply};

const SHEET: &[u8] = include_bytes!("../../sheets/phuong.ods");

/// Puts a text where sources are pasted, as a hand does.
pub async fn paste(page: &Page, text: &str) {
    let text = Value::from(text);
    page.run(&format!(
        "const field = document.getElementById('pasted'); field.focus(); field.value = {text}; return null"
    ))
    .await;
}

/// Opens a file: its bytes, under a name.
pub async fn open(portal: &Portal, page: &Page, name: &str, bytes: &[u8]) {
    let address = portal.file(bytes);
    page.run(&format!(
        "return fetch('{address}').then((answer) => answer.arrayBuffer()).then((bytes) => {{
           const data = new DataTransfer();
           data.items.add(new File([bytes], '{name}'));
           const input = document.getElementById('bring-file');
           input.files = data.files;
           input.dispatchEvent(new Event('change', {{ bubbles: true }}));
           return null;
         }})"
    ))
    .await;
}

/// Waits until something is to be confirmed.
pub async fn brought(page: &Page) {
    page.until("return document.querySelectorAll('.finding').length > 0 && document.getElementById('stop') === null")
        .await;
}

/// Tries the article that is there to try.
pub async fn try_article(page: &Page) {
    page.run("document.getElementById('example-article').click(); return null").await;
    brought(page).await;
    // A source that comes takes the focus to what is read of it, before anybody can press there.
    page.until("return document.activeElement.id === 'confirm-title'").await;
}

/// Accepts all that is sure.
pub async fn accept_sure(page: &Page) {
    page.run("document.getElementById('all-sure').click(); return null").await;
    page.until("return document.getElementById('all-sure') === null").await;
}

/// Waits until the browser has it: its database answers in its own time.
async fn kept(page: &Page) {
    brought(page).await;
    page.until("return localStorage.getItem('report-card-desk-source') !== null").await;
}

/// Waits as long as an eye does: a press that follows the last one sooner is taken for a double click.
pub async fn rest() {
    tokio::time::sleep(std::time::Duration::from_millis(450)).await;
}

pub async fn waiting(page: &Page) -> String {
    page.run("return document.getElementById('waiting').textContent").await.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_file_that_can_not_be_read_is_told_with_its_remedy_and_nothing_is_lost() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    try_article(&page).await;
    let before = waiting(&page).await;
    let broken = &SHEET[..SHEET.len() / 2];
    let files: [(&str, &[u8], &str); 4] = [
        ("ke-hoach.xlsx", b"%PDF-1.7 \x00\x01", "PDF"),
        ("anh.docx", b"\x89PNG\r\n\x1a\n\x00\x00", "ảnh"),
        ("trong.csv", b"", "tệp không có chữ nào"),
        ("hong.ods", broken, "hỏng"),
    ];
    for (name, bytes, said) in files {
        open(&portal, &page, name, bytes).await;
        page.until(&format!(
            "const told = document.querySelector('.refused-source').textContent;
             return told.includes('Không đọc được {name}') && told.includes('{said}')"
        ))
        .await;
        assert_eq!(waiting(&page).await, before, "{name}");
    }
    // A report goes where reports are edited.
    open(&portal, &page, "bao-cao.txt", br#"{ "version": 1, "id": "x", "language": "vi", "organization": { "name": "Xa X" }, "period": { "end": "2023-12-31" } }"#).await;
    page.until("return document.getElementById('json').value.includes('Xa X') && document.getElementById('bring-note').textContent.includes('bao-cao.txt')").await;
    assert_eq!(waiting(&page).await, before);
    page.close().await;
}

#[tokio::test]
async fn nothing_pasted_is_told_and_an_article_without_figures_too() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    page.run("document.getElementById('read').click(); return null").await;
    page.until("return document.getElementById('bring-note').textContent.includes('Chưa có gì để đọc')").await;
    paste(&page, "Hôm nay trời đẹp.").await;
    page.run("document.getElementById('read').click(); return null").await;
    page.until("return document.getElementById('confirm') !== null").await;
    page.close().await;
}

#[tokio::test]
async fn reading_can_be_stopped_and_what_was_there_stays() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    try_article(&page).await;
    let before = waiting(&page).await;
    // The reader comes late.
    let (gate, _) = tokio::sync::watch::channel(false);
    portal.reply("/desk/reader.js", Reply::of("text/javascript", Portal::built("desk/reader.js")).after(&gate));
    open(&portal, &page, "phuong.ods", SHEET).await;
    page.until("return document.querySelector('.job progress') !== null").await;
    page.run("document.getElementById('stop').click(); return null").await;
    page.until("return document.getElementById('bring-note').textContent.startsWith('Đã dừng')").await;
    gate.send_replace(true);
    assert_eq!(waiting(&page).await, before);
    page.assert("return document.querySelector('.job progress') === null").await;
    page.close().await;
}

#[tokio::test]
async fn where_workers_are_refused_the_page_reads_and_says_so() {
    let portal = Portal::start().await;
    portal.page_header("content-security-policy", "worker-src 'none'");
    let page = desk(&portal).await;
    page.run(
        "window.notes = [];
         new MutationObserver(() => window.notes.push(document.getElementById('bring-note').textContent))
           .observe(document.getElementById('bring-note'), { characterData: true, childList: true, subtree: true });
         document.getElementById('example-article').click(); return null",
    )
    .await;
    brought(&page).await;
    page.assert("return window.notes.some((note) => note.includes('không cho đọc ở nền'))").await;
    page.allow_errors().close().await;
}

#[tokio::test]
async fn the_strictest_policy_lets_a_sheet_be_read_in_the_background() {
    let portal = Portal::start().await;
    portal.page_header(
        "content-security-policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'",
    );
    let page = desk(&portal).await;
    open(&portal, &page, "phuong.ods", SHEET).await;
    brought(&page).await;
    page.close().await;
}

#[tokio::test]
async fn what_was_brought_and_confirmed_is_there_after_a_reload_until_it_is_cleared() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    try_article(&page).await;
    kept(&page).await;
    accept_sure(&page).await;
    let before = waiting(&page).await;
    page.go(&portal.url("/index.html")).await;
    brought(&page).await;
    assert_eq!(waiting(&page).await, before);
    page.until("return document.getElementById('bring-note').textContent.includes('Tiếp tục ngo-quyen-2023.txt')")
        .await;
    // The press that clears a shared computer takes this too.
    page.run("document.getElementById('clear').click(); return null").await;
    page.until("return document.getElementById('confirm') === null").await;
    page.assert("return Object.keys(localStorage).filter((key) => key.startsWith('report-card-desk')).length === 0")
        .await;
    page.until("return indexedDB.databases().then((all) => all.length === 0)").await;
    page.go(&portal.url("/index.html")).await;
    page.state("ready").await;
    page.assert("return document.getElementById('confirm') === null").await;
    page.close().await;
}

/// How many sources the browser keeps the bytes of.
const ROOM: &str = "new Promise((done, failed) => {
    const opening = indexedDB.open('report-card-desk');
    opening.onerror = failed;
    opening.onsuccess = () => {
      const asked = opening.result.transaction('sources').objectStore('sources').getAll();
      asked.onsuccess = () => { opening.result.close(); done(asked.result.filter(ArrayBuffer.isView)); };
    };
  })";

#[tokio::test]
async fn a_source_larger_than_the_store_for_texts_is_there_after_a_reload() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    // 12 MB, most of it beside the table: no browser's store for texts holds that.
    let mut bytes =
        "STT\tChỉ tiêu\tĐVT\tKế hoạch 2023\tThực hiện 2023\n1\tThu ngân sách\ttỷ đồng\t10\t12\n".as_bytes().to_vec();
    bytes.resize(12 << 20, b' ');
    open(&portal, &page, "lon.tsv", &bytes).await;
    brought(&page).await;
    page.until("return localStorage.getItem('report-card-desk-source')?.includes('lon.tsv')").await;
    page.run("document.querySelector('.finding .apart, .finding button:not(.accept)').click(); return null").await;
    page.until("return document.querySelector('.correct input') !== null").await;
    page.run("const field = document.querySelector('.correct input'); field.value = 'đang gõ dở'; field.dispatchEvent(new Event('input', { bubbles: true })); return null").await;
    page.until("return localStorage.getItem('report-card-desk-decided')?.includes('đang gõ dở')").await;
    page.go(&portal.url("/index.html")).await;
    brought(&page).await;
    page.until("return document.querySelector('.correct input')?.value === 'đang gõ dở' && document.getElementById('not-kept').textContent === ''").await;
    page.assert(&format!("return {ROOM}.then((all) => all.length === 1 && all[0].length === 12 << 20)")).await;
    // Emptied beneath the page, all of it is written anew with the next press.
    page.run("localStorage.clear(); return new Promise((done) => { indexedDB.deleteDatabase('report-card-desk').onsuccess = () => done(null); })").await;
    page.run("[...document.querySelectorAll('.correct button')].at(-1).click(); return null").await;
    page.until("return localStorage.getItem('report-card-desk-source')?.includes('lon.tsv')").await;
    page.assert(&format!("return {ROOM}.then((all) => all.length === 1)")).await;
    page.close().await;
}

#[tokio::test]
async fn a_source_that_another_one_takes_the_place_of_is_a_press_away() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    try_article(&page).await;
    accept_sure(&page).await;
    let before = waiting(&page).await;
    open(&portal, &page, "phuong.ods", SHEET).await;
    page.until("return document.querySelector('.pane.sheet') !== null && document.getElementById('former').textContent.includes('ngo-quyen-2023.txt')").await;
    page.run("document.getElementById('back-to-former').click(); return null").await;
    page.until(
        "return document.querySelector('.pane.article') !== null && document.activeElement.id === 'confirm-title'",
    )
    .await;
    assert_eq!(waiting(&page).await, before);
    // Nothing was decided of the sheet: there is nothing to come back to, and what is kept is the article.
    page.until("return document.getElementById('back-to-former') === null && localStorage.getItem('report-card-desk-source').includes('ngo-quyen-2023.txt')").await;
    page.close().await;
}

#[tokio::test]
async fn a_full_store_is_told_and_stops_nothing() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    page.run("IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; document.getElementById('example-article').click(); return null").await;
    brought(&page).await;
    page.until("return document.getElementById('not-kept').textContent.includes('hết chỗ')").await;
    page.assert("return localStorage.getItem('report-card-desk-source') === null").await;
    accept_sure(&page).await;
    page.close().await;
}

#[tokio::test]
async fn two_tabs_do_not_destroy_each_others_work() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    try_article(&page).await;
    kept(&page).await;
    let mine = waiting(&page).await;
    // Another tab, as far as storage goes.
    page.run(
        "const tab = document.createElement('iframe'); tab.src = 'index.html'; tab.title = 'tab';
         const loaded = new Promise((done) => { tab.onload = () => done(null); });
         document.body.append(tab); return loaded",
    )
    .await;
    page.until("return frames[0].document.querySelectorAll('.finding').length > 0").await;
    page.run("frames[0].document.getElementById('example-sheet').click(); return null").await;
    page.until("return document.getElementById('keep-mine') !== null").await;
    assert_eq!(waiting(&page).await, mine);
    // What was decided there comes at once, its source when the database has it.
    page.until("return JSON.parse(localStorage.getItem('report-card-desk-source')).name === 'phuong.ods'").await;
    // What is decided here now is not written over the other's.
    accept_sure(&page).await;
    page.assert("return JSON.parse(localStorage.getItem('report-card-desk-source')).name === 'phuong.ods'").await;
    page.run("document.getElementById('keep-mine').click(); return null").await;
    page.until("return JSON.parse(localStorage.getItem('report-card-desk-source')).name === 'ngo-quyen-2023.txt'")
        .await;
    page.until("return frames[0].document.getElementById('take-theirs') !== null").await;
    page.run("frames[0].document.getElementById('take-theirs').click(); return null").await;
    page.until("return frames[0].document.querySelector('.pane.article') !== null").await;
    page.close().await;
}
