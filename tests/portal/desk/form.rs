//! The form and the JSON: one report.

use serde_json::json;

use super::{choose, desk, edit_json, enter, json_becomes};
use crate::NGO_QUYEN;
use crate::server::Portal;

const CONTROL: char = '\u{e009}';
const BACKSPACE: &str = "\u{e003}";
const F8: &str = "\u{e038}";

#[tokio::test]
async fn a_field_changes_its_own_value_and_nothing_else() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    // What a publisher's own hand has left: all of it stays.
    let typed = NGO_QUYEN.replacen("\"version\": 1,", "\"version\" : 1 ,\n\n", 1);
    edit_json(&page, &format!("{}", json!(typed))).await;
    let mut wanted = typed;
    for (pointer, keys, old, new) in [
        (
            "/organization/name",
            "UBND \"quận\" \\",
            "\"Quận uỷ Ngô Quyền\"\n  },\n  \"period\"",
            "\"UBND \\\"quận\\\" \\\\\"\n  },\n  \"period\"",
        ),
        ("/tallies/1/achieved", "18", "\"achieved\": 19", "\"achieved\": 18"),
        ("/budget/0/actual/value", "1.800", "\"value\": 1757", "\"value\": 1800"),
        ("/budget/0/targets/1/comparison/value", "-3,5", "\"value\": 12.4", "\"value\": -3.5"),
        // Typed more precisely than the report was.
        (
            "/measures/0/actual/value",
            "36,25",
            "\"value\": 36.1,\n        \"decimals\": 1",
            "\"value\": 36.25,\n        \"decimals\": 2",
        ),
        (
            "/plan/theme/text",
            "Đất đai",
            "\"text\": \"Tăng cường quản lý đất đai, đô thị và giải phóng mặt bằng\"",
            "\"text\": \"Đất đai\"",
        ),
    ] {
        enter(&page, pointer).await;
        page.keys(keys).await;
        assert_eq!(wanted.matches(old).count(), 1, "{pointer}");
        wanted = wanted.replacen(old, new, 1);
        json_becomes(&page, &wanted).await;
    }
    page.until("return document.getElementById('card').shadowRoot.textContent.includes('18/19')").await;
    // Where there was none, a value stands as its neighbours do.
    enter(&page, "/title").await;
    page.keys("Năm qua").await;
    page.until(r#"return document.getElementById('json').value.trimEnd().endsWith(',\n  "title": "Năm qua"\n}')"#)
        .await;
    // And emptied, it counts as absent.
    enter(&page, "/title").await;
    page.keys(BACKSPACE).await;
    page.until(r#"return document.getElementById('json').value.includes('"title": null')"#).await;
    page.close().await;
}

#[tokio::test]
async fn fields_follow_the_json() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    edit_json(&page, "json.value.replace('42.5', '42.75').replace('\"total\": 19', '\"total\": 20')").await;
    page.until(
        "const value = (pointer) => document.querySelector(`[data-pointer=\"${pointer}\"]`).value;
         return value('/budget/0/targets/0/comparison/value') === '42,75' && value('/tallies/1/total') === '20'
           && value('/period/end') === '2023-12-31' && value('/budget/0/targets/0/status') === 'exceeded'",
    )
    .await;
    choose(&page, "lang", "en").await;
    page.until(
        "return document.querySelector('[data-pointer=\"/budget/0/targets/0/comparison/value\"]').value === '42.75'",
    )
    .await;
    // Another item, another group of fields.
    edit_json(
        &page,
        "json.value.replace('\"tallies\": [', '\"tallies\": [{ \"id\": \"x\", \"label\": \"new\", \"achieved\": 1 },')",
    )
    .await;
    page.until("return document.querySelector('[data-pointer=\"/tallies/0/label\"]').value === 'new' && document.querySelector('[data-pointer=\"/tallies/2/total\"]').value === '20'").await;
    page.close().await;
}

#[tokio::test]
async fn a_problem_is_told_under_its_field_in_plain_words() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    enter(&page, "/tallies/1/exceeded").await;
    page.keys("21").await;
    let told = "const field = document.querySelector('[data-pointer=\"/tallies/1/exceeded\"]');
        const told = document.getElementById(field.getAttribute('aria-describedby'));
        return field.getAttribute('aria-invalid') === 'true' && told.checkVisibility()";
    page.until(&format!("{told} && told.textContent.includes('(“Hoàn thành” gồm cả “Trong đó vượt”)')")).await;
    page.run("document.activeElement.blur(); return null").await;
    page.keys(F8).await;
    page.until("return document.activeElement.dataset.pointer === '/tallies/1/exceeded'").await;
    page.run("document.activeElement.select(); return null").await;
    page.keys("nhiều").await;
    page.until(&format!(
        "{told} && told.textContent !== '' && document.getElementById('json').value.includes('\"exceeded\": \"nhiều\"')"
    ))
    .await;
    page.run("document.activeElement.select(); return null").await;
    page.keys("11").await;
    page.until("return document.querySelector('[data-pointer=\"/tallies/1/exceeded\"]').getAttribute('aria-invalid') === 'false'").await;
    json_becomes(&page, NGO_QUYEN).await;
    page.close().await;
}

#[tokio::test]
async fn whatever_was_changed_can_be_taken_back() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    // One event: of two keys a busy machine may make two steps.
    page.run(
        "const field = document.querySelector('[data-pointer=\"/tallies/1/achieved\"]');
         field.focus();
         field.value = '15';
         field.dispatchEvent(new Event('input', { bubbles: true })); return null",
    )
    .await;
    let changed = NGO_QUYEN.replacen("\"achieved\": 19", "\"achieved\": 15", 1);
    json_becomes(&page, &changed).await;
    page.click("document.getElementById('reset')").await;
    page.until(&format!("return document.getElementById('json').value === {}", json!(NGO_QUYEN))).await;
    page.click("document.getElementById('undo')").await;
    // Starting over loses nothing.
    json_becomes(&page, &changed).await;
    page.click(
        "document.querySelector('[data-pointer=\"/tallies/1/achieved\"]').closest('.group').querySelector('.go')",
    )
    .await;
    page.until(r#"return !document.getElementById('json').value.includes('chỉ tiêu chủ yếu",')"#).await;
    // By keyboard in the JSON.
    choose(&page, "edit", "json").await;
    page.run("document.getElementById('json').focus(); return null").await;
    page.chord(CONTROL, 'z').await;
    json_becomes(&page, &changed).await;
    page.chord(CONTROL, 'z').await;
    json_becomes(&page, NGO_QUYEN).await;
    page.chord(CONTROL, 'y').await;
    json_becomes(&page, &changed).await;
    page.until("return document.getElementById('card').shadowRoot.textContent.includes('15/19')").await;
    page.close().await;
}
