//! A template whose field was left empty.

use serde_json::json;

use super::{LISTEN, SRC, check};
use crate::browser::Page;
use crate::server::Portal;

fn cards(attribute: &str) -> String {
    format!(
        r#"<report-card {attribute} loading="eager"><p id="fallback">19/19</p></report-card>
           <report-card {attribute} loading="eager"></report-card>"#
    )
}

#[tokio::test]
async fn no_address_and_nothing_inside_is_told() {
    for attribute in [r#"src="""#, r#"src=" ""#, r#"src=", ""#, ""] {
        let portal = Portal::start().await;
        let page = Page::open(&portal.html(LISTEN, &cards(attribute))).await;
        check(&page, "empty").await;
        page.assert("return __warnings.length === 2 && __warnings[0].includes('empty')").await;
        // Filled later, it is a card.
        page.run(&format!(
            "const [first, second] = document.querySelectorAll('report-card');
             first.setAttribute('src', '{SRC}');
             return fetch('{SRC}').then((response) => response.json()).then((report) => {{ second.report = report; return null; }})"
        ))
        .await;
        page.states(2, "ready").await;
        page.close().await;
    }
    let portal = Portal::start().await;
    let line = r#"<script async src="/embed.js" data-report="" data-loading="eager"></script>"#;
    let page = Page::open(&portal.html(&LISTEN.replace("<script type=module src=/embed.js></script>", ""), line)).await;
    page.states(1, "error").await;
    assert_eq!(page.run("return window.told.map(([code]) => code)").await, json!(["empty"]));
    page.close().await;
}

#[tokio::test]
async fn a_comma_at_the_lists_end_is_no_report_more() {
    let portal = Portal::start().await;
    for list in [format!("{SRC},"), format!("{SRC}, "), format!("{SRC}, , "), format!(", {SRC}")] {
        let page =
            Page::open(&portal.html(LISTEN, &format!(r#"<report-card src="{list}" loading="eager"></report-card>"#)))
                .await;
        page.states(1, "ready").await;
        page.assert("return window.told.length === 0").await;
        page.close().await;
    }
}
