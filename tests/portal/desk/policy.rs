//! The desk under the strictest policy that a program can run under: nothing inline, nothing from elsewhere.

use super::bring::{brought, open};
use super::{choose, desk, edit_json, enter};
use crate::server::Portal;

#[tokio::test]
async fn the_strictest_policy_finds_nothing_to_object_to_and_nothing_leaves() {
    let portal = Portal::start().await;
    portal.page_header(
        "content-security-policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data:; connect-src 'self'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
    );
    let page = desk(&portal).await;
    enter(&page, "/tallies/1/achieved").await;
    page.keys("15").await;
    choose(&page, "edit", "json").await;
    edit_json(&page, "json.value.replace('\"ty-dong\",', '\"tydong\",')").await;
    // Marks are put at their lines without a style attribute of ours.
    page.until("return document.querySelector('#marks .row')?.style.top === '992px'").await;
    page.run(
        "document.querySelector('#others summary').click(); document.getElementById('save-all').click(); return null",
    )
    .await;
    page.until("return document.querySelectorAll('.forms figure').length === 3 && document.getElementById('save-anyway') !== null").await;
    portal.forget();
    page.run("document.getElementById('save-anyway').click(); return null").await;
    page.until("return document.getElementById('save-said').textContent.includes('ngo-quyen-2023.zip')").await;
    assert_eq!(portal.requests(), [""; 0]);
    page.close().await;
}

/// What docs/deploy.md gives a server for the desk.
fn documented() -> &'static str {
    let policies = include_str!("../../../docs/deploy.md")
        .lines()
        .filter_map(|line| line.strip_prefix("Content-Security-Policy: "));
    let [policy] = policies.collect::<Vec<_>>()[..] else { panic!("one policy") };
    policy
}

#[tokio::test]
async fn under_the_documented_policy_a_sheet_is_read_in_the_background_and_all_is_saved() {
    let portal = Portal::start().await;
    portal.page_header("content-security-policy", documented());
    let page = desk(&portal).await;
    page.run(
        "window.notes = [];
         const note = document.getElementById('bring-note');
         new MutationObserver(() => window.notes.push(note.textContent)).observe(note, { characterData: true, childList: true, subtree: true });
         return null",
    )
    .await;
    open(&portal, &page, "phuong.ods", include_bytes!("../../sheets/phuong.ods")).await;
    brought(&page).await;
    page.assert("return window.notes.some((note) => note.includes('phuong.ods')) && window.notes.every((note) => !note.includes('không cho đọc ở nền'))").await;
    page.run("document.getElementById('save-all').click(); return null").await;
    // What waits to be confirmed is said first, as soon as it is known.
    page.until("document.getElementById('save-anyway')?.click(); return document.getElementById('save-said').textContent.includes('.zip')").await;
    page.close().await;
}
