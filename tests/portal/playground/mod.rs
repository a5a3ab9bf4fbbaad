//! The editor's page.

use crate::browser::Page;
use crate::server::Portal;

#[tokio::test]
async fn the_playground_tells_problems_as_one_types() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.url("/index.html")).await;
    page.state("ready").await;
    assert!(page.card_text().await.contains("19/19"));
    page.screenshot("playground").await;
    page.run(
        "const json = document.getElementById('json');
         json.value = json.value.replace('\"ty-dong\",', '\"tydong\",');
         json.dispatchEvent(new Event('input', { bubbles: true })); return null;",
    )
    .await;
    page.until("const said = document.getElementById('problems').textContent; return said.includes('E09') && said.includes('/budget/0/unit')").await;
    page.close().await;
}
