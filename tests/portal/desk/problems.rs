//! Problems: told as one types, at their place, and the way from one to the next.

use super::{choose, desk, edit_json};
use crate::browser::Page;
use crate::server::Portal;

const F8: char = '\u{e038}';
const SHIFT: char = '\u{e008}';
const ESCAPE: &str = "\u{e00c}";
const DOWN: &str = "\u{e015}";

#[tokio::test]
async fn the_desk_tells_problems_as_one_types() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    assert!(page.card_text().await.contains("19/19"));
    page.screenshot("desk").await;
    edit_json(&page, "json.value.replace('\"ty-dong\",', '\"tydong\",')").await;
    page.until("const said = document.getElementById('problems').textContent; return said.includes('E09') && said.includes('/budget/0/unit')").await;
    page.close().await;
}

/// The JSON in sight, with errors on lines 32 and 50.
async fn with_two_errors(portal: &Portal) -> Page {
    let page = desk(portal).await;
    choose(&page, "edit", "json").await;
    edit_json(
        &page,
        "json.value.replace('\"ty-dong\",', '\"tydong\",').replace('\"achieved\": 6', '\"achieved\": \"6\"')",
    )
    .await;
    page.until("return document.querySelectorAll('#marks .row').length === 2").await;
    page
}

const SELECTED: &str = "const json = document.getElementById('json');
    return document.activeElement === json && json.value.slice(json.selectionStart, json.selectionEnd)";

#[tokio::test]
async fn problems_stand_at_their_lines() {
    let portal = Portal::start().await;
    let page = with_two_errors(&portal).await;
    page.assert(
        "const lines = document.querySelector('#numbers span').textContent.split('\\n');
         const count = document.getElementById('json').value.split('\\n').length;
         return lines.length === count && lines.every((line, index) => line === String(index + 1))",
    )
    .await;
    // Each mark is as high as its number, each sentence as its line, wherever the text is scrolled to.
    for top in [0, 400] {
        page.run(&format!("document.getElementById('json').scrollTop = {top}; return null")).await;
        page.painted().await;
        page.until(&format!(
            "const box = (element) => element.getBoundingClientRect();
             const edge = box(document.getElementById('json')).top + 12 - {top};
             const line = (element) => (box(element).top - edge) / 20 + 1;
             const near = (element, number) => Math.abs(line(element) - number) < 0.1;
             const rows = document.querySelectorAll('#marks .row');
             const signs = document.querySelectorAll('#numbers .sign');
             return near(rows[0], 32) && near(rows[1], 50) && near(signs[0], 32) && near(signs[1], 50)
               && rows[0].querySelector('.said').textContent.startsWith('Lỗi E10: ')
               && rows[1].querySelector('.said').textContent.includes('có phải \"ty-dong\"?')"
        ))
        .await;
    }
    // Mended, nothing is left of them.
    edit_json(&page, "json.value.replace('\"tydong\",', '\"ty-dong\",').replace('\"6\"', '6')").await;
    page.until("return !document.querySelector('#marks .row, #numbers .sign, #problems li')").await;
    // There is nowhere to go then.
    page.until("return document.getElementById('problems-list').hidden && document.getElementById('next').disabled && !document.getElementById('next').checkVisibility()")
        .await;
    page.close().await;
}

#[tokio::test]
async fn keys_go_from_one_problem_to_the_next_and_say_it() {
    let portal = Portal::start().await;
    let page = with_two_errors(&portal).await;
    page.run(
        "document.getElementById('json').focus(); document.getElementById('json').setSelectionRange(0, 0); return null",
    )
    .await;
    let (first, second) = ("\"achieved\": \"6\"", "\"unit\": \"tydong\"");
    page.keys(&F8.to_string()).await;
    page.becomes(SELECTED, first).await;
    page.until("return document.getElementById('here').textContent.startsWith('Dòng 32: Lỗi E10: ')").await;
    // The sentence is whole, in sight, and under its line.
    page.until(
        "const said = document.querySelector('.row[data-current] .said').getBoundingClientRect();
         const row = document.querySelector('.row[data-current]').getBoundingClientRect();
         const editor = document.querySelector('.editor').getBoundingClientRect();
         return said.top > row.top + 19 && said.bottom < editor.bottom && said.left > editor.left && said.right < editor.right",
    )
    .await;
    page.keys(&F8.to_string()).await;
    page.becomes(SELECTED, second).await;
    page.until("return document.getElementById('here').textContent.startsWith('Dòng 50: Lỗi E09: ')").await;
    page.keys(&F8.to_string()).await;
    // Round again.
    page.becomes(SELECTED, first).await;
    page.chord(SHIFT, F8).await;
    page.becomes(SELECTED, second).await;
    let floats = "return getComputedStyle(document.querySelector('.row[data-current] .said')).position === 'absolute'";
    page.until(floats).await;
    page.keys(ESCAPE).await;
    page.until(&floats.replace("===", "!==")).await;
    // Away from the line nothing is said.
    page.keys(DOWN).await;
    page.until("return document.getElementById('here').textContent === ''").await;
    page.click("document.getElementById('previous')").await;
    // From where the caret is.
    page.becomes(SELECTED, second).await;
    page.click("document.querySelector('#problems button')").await;
    page.becomes(SELECTED, first).await;
    page.close().await;
}

#[tokio::test]
async fn broken_json_is_marked_where_it_breaks_and_puts_the_form_at_rest() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    edit_json(&page, "json.value.replace('\"achieved\": 6,', '\"achieved\": 6')").await;
    page.until("return document.querySelector('#marks .row')?.dataset.line === '32'").await;
    page.until(
        "return document.getElementById('fields').disabled && document.getElementById('form-broken').checkVisibility()",
    )
    .await;
    page.keys(&F8.to_string()).await;
    // From the form to the JSON.
    page.becomes(SELECTED, "\"").await;
    edit_json(&page, "json.value.replace('\"achieved\": 6', '\"achieved\": 6,')").await;
    page.until("return !document.getElementById('fields').disabled && document.getElementById('form-broken').hidden")
        .await;
    page.close().await;
}
