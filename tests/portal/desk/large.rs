//! A report that is too large to be read between two presses: it is read off the page, which goes on meanwhile.

use serde_json::Value;

use super::bring::{accept_sure, brought, open, rest};
use super::confirm::accept_needed;
use super::files::{archive, catch};
use super::{choose, desk, edit_json, enter, json, rest_without_end};
use crate::browser::Page;
use crate::server::Portal;

const COUNT: &str = "document.getElementById('problems-count').textContent";
const IS_READING: &str = "document.getElementById('edit').getAttribute('aria-busy') === 'true'";

/// Whether the text is longer than what stands in the text field at once.
const IS_LONG: &str =
    "/^Các dòng 1–2[.]000 trong 1\\d[.]\\d{3}$/.test(document.querySelector('#json-view .part p')?.textContent)";

/// A workbook's sheet of a thousand indicators, each with its plan, confirmed.
async fn with_thousand_rows(portal: &Portal) -> Page {
    with_rows(portal, 1000).await
}

/// The same with so many.
async fn with_rows(portal: &Portal, count: usize) -> Page {
    let page = desk(portal).await;
    let rows: String =
        (1..=count).map(|row| format!("{row}\tChỉ tiêu {row}\ttỷ đồng\t{}\t{}\n", 10 + row, 12 + row)).collect();
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
    page.until(&format!("return {IS_LONG}")).await;
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
    page.until(&format!("return {IS_LONG}")).await;
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

#[tokio::test]
async fn of_a_large_report_a_part_stands_in_the_json_and_whatever_leads_to_a_place_brings_its_part() {
    let portal = Portal::start().await;
    let page = with_thousand_rows(&portal).await;
    take_over(&page).await;
    choose(&page, "edit", "json").await;
    let turn_to = async |side: &str| {
        page.until(&format!(
            "const button = document.querySelector('#json-view .part button:{side}-child');
             if (!button.disabled) button.click();
             return button.disabled"
        ))
        .await;
    };
    let shows = "document.getElementById('json').value.includes('Chỉ tiêu 1000')";
    page.assert(&format!("return !{shows} && document.getElementById('json').value.split('\\n').length === 2000"))
        .await;
    turn_to("last").await;
    page.until(&format!("return {shows}")).await;
    page.assert("return Number(document.querySelector('#numbers span').textContent.split('\\n')[0]) % 2000 === 1")
        .await;
    edit_json(&page, "json.value.replace('\"name\": \"Chỉ tiêu 1000\"', '\"name\": 12')").await;
    page.until(&format!("return !({IS_READING}) && document.querySelectorAll('#problems li').length === 1")).await;
    turn_to("first").await;
    page.run("document.getElementById('next').click(); return null").await;
    page.until(
        "const { value, selectionStart, selectionEnd } = document.getElementById('json');
         return value.slice(selectionStart, selectionEnd) === '\"name\": 12' && document.activeElement.id === 'json'",
    )
    .await;
    page.until("return document.querySelectorAll('#marks .row').length === 1 && document.getElementById('here').textContent.startsWith('Dòng 1')").await;
    // A step back leads to where the text changed; around it all is as it was.
    turn_to("first").await;
    page.run("document.getElementById('json').focus(); return null").await;
    page.chord('\u{e009}', 'z').await;
    page.until(&format!("return {shows} && !({IS_READING}) && document.getElementById('problems').textContent === ''"))
        .await;
    page.close().await;
}

/// Lists what workers are asked.
const WATCHED: &str = "window.asked = [];
    window.Worker = class extends Worker { postMessage(message) { asked.push(message[0]); super.postMessage(message); } }";

#[tokio::test]
async fn what_readers_without_the_card_see_of_a_large_report_is_made_off_the_page_and_drawn_in_part() {
    let portal = Portal::start().await;
    let page = with_thousand_rows(&portal).await;
    take_over(&page).await;
    page.until(&format!("return !({IS_READING})")).await;
    page.run(&format!("{WATCHED}; document.querySelector('#others summary').click(); return null")).await;
    let is_made = "document.querySelectorAll('.forms figure').length === 3 && document.querySelector('.forms[aria-busy]') === null";
    page.until(&format!("return {is_made}")).await;
    page.assert("return asked.some((task) => task.startsWith('{\"Forms\"'))").await;
    // Text and letter: whatever is pressed, no more than this is laid out anew.
    for figure in [1, 2] {
        let own = format!("document.querySelectorAll('.forms figure')[{figure}]");
        page.assert(&format!(
            "return /^Phần 1 trong \\d+$/.test({own}.querySelector('.part p').textContent) && {own}.querySelectorAll('*').length < 3000
               && {own}.textContent.includes('Chỉ tiêu 2') && !{own}.textContent.includes('Chỉ tiêu 1000')"
        ))
        .await;
        page.until(&format!(
            "const later = {own}.querySelector('.part button:last-child');
             if (!later.disabled) later.click();
             return later.disabled && {own}.textContent.includes('Chỉ tiêu 1000')"
        ))
        .await;
    }
    // In another language they are made anew; until then those from before stay.
    page.run(
        "window.stages = [];
         const forms = document.querySelector('.forms');
         const look = () => stages.push([forms.getAttribute('aria-busy'), forms.querySelectorAll('figure').length]);
         new MutationObserver(look).observe(forms, { attributes: true, childList: true, subtree: true }); return null",
    )
    .await;
    choose(&page, "lang", "en").await;
    page.until(&format!("return {is_made} && document.querySelector('.letter [lang=en]') !== null")).await;
    page.assert("return stages.some(([busy]) => busy === 'true') && stages.every(([, figures]) => figures === 3)")
        .await;
    page.close().await;
}

#[tokio::test]
async fn a_press_for_another_language_is_seen_before_the_source_speaks_it() {
    let portal = Portal::start().await;
    let page = with_rows(&portal, 100).await;
    page.run(
        "window.stages = [];
         const places = document.querySelector('.places');
         const look = () => stages.push([document.querySelector('h1').textContent, document.getElementById('confirm-title').textContent, places.getAttribute('aria-busy')].join());
         new MutationObserver(look).observe(document.body, { attributes: true, childList: true, characterData: true, subtree: true });
         document.querySelector('.top button[lang=en]').click(); return null",
    )
    .await;
    page.until("return document.getElementById('confirm-title').textContent === 'Confirm' && document.querySelector('.places[aria-busy]') === null").await;
    page.assert("return stages.includes('Report card,Xác nhận,true')").await;
    page.close().await;
}

/// Saves all of a report of a thousand rows, by workers that a script has made.
async fn saved(script: &str, is_asked: bool) {
    let portal = Portal::start().await;
    let page = with_thousand_rows(&portal).await;
    take_over(&page).await;
    page.until(&format!("return !({IS_READING})")).await;
    catch(&page).await;
    // No browser draws a picture as high as that.
    page.until("return document.getElementById('save-hint').textContent.includes('Ảnh chỉ có dạng SVG')").await;
    page.run(script).await;
    page.until(
        "(document.getElementById('save-anyway') ?? document.getElementById('save-all')).click(); return saved.length > 0",
    )
    .await;
    let files = archive(&page).await;
    for end in [".json", ".html", ".txt", ".svg", ".mail.html"] {
        // "README.txt" says what the others are.
        let is_it = |name: &str| name.contains("2023.") && name.find('.').is_some_and(|at| &name[at..] == end);
        let (name, bytes) = files.iter().find(|(name, _)| is_it(name)).expect(end);
        assert!(String::from_utf8_lossy(bytes).contains("Chỉ tiêu 1000"), "{name}");
    }
    assert!(files.keys().all(|name| !name.ends_with(".png")), "{:?}", files.keys());
    page.assert(&format!(
        "return (window.asked ?? []).some((task) => task.startsWith('{{\"Publish\"')) === {is_asked}"
    ))
    .await;
    page.close().await;
}

#[tokio::test]
async fn all_files_of_a_large_report_are_made_off_the_page() {
    saved(&format!("{WATCHED}; return null"), true).await;
}

#[tokio::test]
async fn where_workers_are_refused_the_page_makes_them() {
    saved("window.Worker = class { constructor() { throw new Error('refused'); } }; return null", false).await;
}

#[tokio::test]
async fn the_picture_that_the_worker_draws_is_among_the_files() {
    // Of a thousand rows it is too high for any browser.
    let portal = Portal::start().await;
    let page = with_rows(&portal, 400).await;
    rest().await;
    page.run("document.getElementById('take-over').click(); return null").await;
    let drawn_here = "window.canvases = 0;
        const own = HTMLCanvasElement.prototype.toBlob;
        HTMLCanvasElement.prototype.toBlob = function (...all) { canvases += 1; return own.apply(this, all); }";
    page.run(&format!("{WATCHED}; {drawn_here}; return null")).await;
    page.until(&format!("return !({IS_READING}) && document.getElementById('json').value.includes('Chỉ tiêu 1')"))
        .await;
    catch(&page).await;
    page.until(
        "(document.getElementById('save-anyway') ?? document.getElementById('save-all')).click(); return saved.length > 0",
    )
    .await;
    let files = archive(&page).await;
    let (_, png) = files.iter().find(|(name, _)| name.ends_with(".png")).expect("a picture");
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!(u32::from_be_bytes(png[16..20].try_into().expect("four")), 1440);
    page.until("return document.getElementById('save-said').textContent.includes('.zip')").await;
    page.assert("return document.querySelector('.save').textContent.includes('SVG') === false").await;
    page.assert("return canvases === 0 && asked.some((task) => task.startsWith('{\"Publish\"'))").await;
    page.close().await;
}
