//! What a drawn card shows when its source gives another report, or none.

use super::{CARD, IS_DRAWN, SRC, portal};
use crate::NGO_QUYEN;
use crate::browser::Page;
use crate::server::Reply;

/// Nobody takes the figures of one report for those of another.
#[tokio::test]
async fn the_figures_of_the_report_before_go_when_the_next_one_does_not_come() {
    for (next, code) in [("/none.json", "http"), ("/empty.json", "E01"), ("/other.json", "E02")] {
        let portal = portal().await;
        portal.reply("/empty.json", Reply::of("application/json", "{"));
        portal.reply("/other.json", Reply::of("application/json", r#"{"formatVersion": 99}"#));
        let head = "<script>window.told = []; addEventListener('report-card:error', ({ detail }) => window.told.push(detail.code))</script>
            <script type=module src=/embed.js></script>";
        let page = Page::open(&portal.html(head, CARD)).await.allow_errors();
        page.state("ready").await;
        page.assert(IS_DRAWN).await;
        page.run(&format!("document.querySelector('report-card').src = '{next}'; return null")).await;
        page.until("return window.told.length === 1").await;
        page.becomes("return window.told[0]", code).await;
        page.assert(
            "const { shadowRoot } = document.querySelector('report-card');
             return !shadowRoot.textContent.includes('19/19') && shadowRoot.textContent.trim() !== ''",
        )
        .await;
        // The report is back, and so are its figures.
        page.run("document.querySelector('report-card').src = '/drawn.json'; return null").await;
        page.state("ready").await;
        page.until("return document.querySelector('report-card').shadowRoot.textContent.includes('19/19')").await;
        page.close().await;
    }
}

#[tokio::test]
async fn nor_do_they_stand_for_a_report_that_only_the_wasm_could_draw() {
    let portal = portal().await;
    portal.reply("/plain.json", Reply::of("application/json", NGO_QUYEN.replace("19", "18")));
    let head = "<script>delete window.WebAssembly;</script><script type=module src=/embed.js></script>";
    let page = Page::open(&portal.html(head, CARD)).await.allow_errors();
    page.state("ready").await;
    page.run("document.querySelector('report-card').src = '/plain.json'; return null").await;
    page.state("error").await;
    page.assert("return !document.querySelector('report-card').shadowRoot.textContent.includes('19/19')").await;
    page.close().await;
}

#[tokio::test]
async fn they_stay_when_the_same_report_can_not_be_fetched_again() {
    let portal = portal().await;
    let page = Page::open(&portal.page(CARD)).await.allow_errors();
    page.state("ready").await;
    page.run(
        "const card = document.querySelector('report-card');
         card.remove();
         return new Promise((done) => setTimeout(() => { document.body.append(card); done(null); }))",
    )
    .await;
    portal.reply(SRC, Reply::of("application/json", "{}").cut());
    page.click("document.querySelector('report-card').shadowRoot.querySelectorAll('footer button')[1]").await;
    page.state("error").await;
    page.assert(
        "const { shadowRoot } = document.querySelector('report-card');
         return shadowRoot.textContent.includes('19/19') && shadowRoot.querySelector('[role=alert]:not([hidden])') !== null",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn a_year_that_does_not_come_is_told_beside_the_drawn_one() {
    let portal = portal().await;
    let card = r#"<report-card src="/drawn.json, /none.json" lang="vi" loading="eager"></report-card>"#;
    let page = Page::open(&portal.page(card)).await.allow_errors();
    page.state("ready").await;
    page.until("return document.querySelector('report-card').problems.length > 0").await;
    page.assert(
        "const { textContent } = document.querySelector('report-card').shadowRoot;
         return textContent.includes('19/19') && textContent.includes('không hiển thị được')",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn a_report_shown_when_the_one_before_is_ready_is_told_as_well() {
    let portal = portal().await;
    portal.reply("/next.json", Reply::of("application/json", NGO_QUYEN));
    let head = "<script>
          window.told = [];
          addEventListener('report-card:ready', ({ target }) => { told.push(target.src); target.src = '/next.json'; });
        </script><script type=module src=/embed.js></script>";
    let page = Page::open(&portal.html(head, CARD)).await;
    page.until("return window.told.join() === '/drawn.json,/next.json'").await;
    page.close().await;
}
