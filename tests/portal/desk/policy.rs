//! The desk under the strictest policy that a program can run under: nothing inline, nothing from elsewhere.

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
