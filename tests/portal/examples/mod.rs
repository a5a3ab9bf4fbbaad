//! The examples, as `cargo xtask examples` builds them.

use serde_json::json;

use crate::browser::Page;
use crate::server::Portal;

async fn open(portal: &Portal, name: &str) -> Page {
    Page::open(&portal.url(&format!("/examples/{name}/"))).await
}

async fn click(page: &Page, id: &str) {
    page.run(&format!("document.getElementById('{id}').click(); return null")).await;
}

#[tokio::test]
async fn a_plain_page_with_its_own_theme_switch() {
    let portal = Portal::start().await;
    let page = open(&portal, "plain").await;
    page.state("ready").await;
    let theme = |theme: &str| {
        format!(
            "return document.querySelector('report-card').shadowRoot.querySelector('article').dataset.theme === '{theme}'"
        )
    };
    page.until(&theme("light")).await;
    click(&page, "theme").await;
    page.until(&theme("dark")).await;
    page.screenshot("plain-dark").await;
    page.close().await;
}

#[tokio::test]
async fn a_field_of_a_cms() {
    let portal = Portal::start().await;
    let page = open(&portal, "cms").await;
    page.state("ready").await;
    page.assert("return document.querySelector('.content-field report-card') !== null").await;
    page.close().await;
}

#[tokio::test]
async fn react_and_vue_swap_and_hide_the_card() {
    let portal = Portal::start().await;
    for name in ["react", "vue"] {
        let page = open(&portal, name).await;
        page.state("ready").await;
        assert!(page.card_text().await.contains("19/19"), "{name}");
        page.until("return document.getElementById('state').textContent === 'ready'").await;
        click(&page, "swap").await;
        page.until("return document.querySelector('report-card').shadowRoot.textContent.includes('Winchester')").await;
        click(&page, "toggle").await;
        page.until("return document.querySelector('report-card') === null").await;
        click(&page, "toggle").await;
        page.state("ready").await;
        assert!(page.card_text().await.contains("Winchester"), "{name}");
        page.close().await;
    }
}

#[tokio::test]
async fn another_yew_app_and_the_card_do_not_cross_fire() {
    let portal = Portal::start().await;
    let page = open(&portal, "yew").await;
    page.state("ready").await;
    page.until("return document.querySelector('#component article')?.textContent.includes('19/19')").await;
    let clicks = "return Number(document.getElementById('clicks').textContent)";
    assert_eq!(page.run(clicks).await, json!(0));
    for (number, target) in [
        (1, "document.querySelector('#component summary')"),
        (2, "document.querySelector('report-card').shadowRoot.querySelector('summary')"),
        (3, "document.querySelector('h1')"),
        (4, "document.querySelector('report-card').shadowRoot.querySelector('.title')"),
    ] {
        page.run(&format!("{target}.click(); return null")).await;
        page.until(&format!("{clicks} === {number}")).await;
    }
    // The other module's marks are not on our nodes, nor ours on its.
    page.assert(
        "const marks = (node) => Object.keys(node).filter((key) => /^__(yew|report_card)/.test(key)).map((key) => key.split('_subtree')[0].split('_listener')[0]);
         const inside = [...document.querySelector('report-card').shadowRoot.querySelectorAll('*')].flatMap(marks);
         const outside = [document.body, ...document.querySelectorAll('body *:not(report-card)')].flatMap(marks);
         return inside.every((mark) => mark === '__report_card') && outside.every((mark) => mark === '__yew') && outside.length > 0",
    )
    .await;
    page.close().await;
}
