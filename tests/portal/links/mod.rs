//! Links to what a reader sees.

mod address;

use serde_json::json;

use crate::browser::Page;
use crate::reader::card;
use crate::server::Portal;

const SRC: &str = r#"src="/reports/ngo-quyen-2023.json""#;
const LINK: &str = "#ngo-quyen-2023?view=card&open=_objectives:0&open=_tasks:1&target=thu-ngan-sach:hdnd-quan";
const RESTORED: &str = "const root = document.querySelector('report-card').shadowRoot;
    const open = [...root.querySelectorAll('details[open] > summary')].map((summary) => summary.textContent);
    return open.length === 1 && open[0].startsWith('Nhiệm vụ trọng tâm')
      && root.querySelector('.share')?.textContent === 'bằng 112,4% dự toán HĐND quận giao'";

#[tokio::test]
async fn a_link_restores_all_that_its_sender_saw() {
    let portal = Portal::start().await;
    let below = format!(
        r#"<div style="height: 3000px"></div><report-card {SRC}></report-card><div style="height: 3000px"></div>"#
    );
    let page = Page::open(&format!("{}{LINK}", portal.page(&below))).await;
    page.state("ready").await;
    page.until(RESTORED).await;
    // The card is far down and lazy; whoever follows a link to it is brought there.
    page.until("return Math.abs(document.querySelector('report-card').getBoundingClientRect().top) < 400").await;
    page.close().await;
    // Within the page as well.
    let page = card(&portal, SRC).await;
    page.run(&format!("location.hash = '{LINK}'; return null")).await;
    page.until(RESTORED).await;
    page.run("location.hash = '#somewhere'; return null").await;
    page.assert(RESTORED).await;
    page.close().await;
}

#[tokio::test]
async fn what_the_reader_chooses_is_told_and_the_pages_address_is_left_alone() {
    let portal = Portal::start().await;
    let page = card(&portal, SRC).await;
    page.run("window.links = []; addEventListener('report-card:change', ({ detail }) => links.push(detail.link)); return null").await;
    page.click("button('Bảng')").await;
    page.until("return window.links.length === 1").await;
    page.click("button('Thẻ')").await;
    page.until("return window.links.length === 2").await;
    page.click("[...root.querySelectorAll('summary')].find((summary) => summary.textContent.startsWith('Nhiệm vụ'))")
        .await;
    page.until("return window.links.length === 3").await;
    let links = page.run("return window.links").await;
    assert_eq!(
        links,
        json!(["#ngo-quyen-2023?view=table", "#ngo-quyen-2023?view=card", "#ngo-quyen-2023?view=card&open=_tasks:1"])
    );
    page.assert("return location.hash === '' && history.length < 4").await;
    page.close().await;
}

#[tokio::test]
async fn whatever_comes_to_be_shown_is_told_once() {
    let portal = Portal::start().await;
    // By a link that the page was opened with.
    let listening = format!(
        "<script>window.links = []; addEventListener('report-card:change', ({{ detail }}) => links.push(detail.link));</script>
         <report-card {SRC} loading=eager></report-card>"
    );
    let page = Page::open(&format!("{}{LINK}", portal.page(&listening))).await;
    page.until(RESTORED).await;
    page.until("return window.links.length > 0").await;
    // By one that is followed.
    page.run("location.hash = '#ngo-quyen-2023?view=table'; return null").await;
    page.until("return window.links.length > 1").await;
    // By the page: another report, and another view.
    page.run(
        "return fetch('/reports/winchester-2014-15.json').then((answer) => answer.json())
           .then((report) => { document.querySelector('report-card').report = report; return null; })",
    )
    .await;
    page.until("return window.links.length > 2").await;
    page.run("document.querySelector('report-card').setAttribute('view', 'compact'); return null").await;
    page.until("return window.links.length > 3").await;
    page.painted().await;
    assert_eq!(
        page.run("return window.links").await,
        json!([
            LINK,
            "#ngo-quyen-2023?view=table",
            "#winchester-2014-15?view=table",
            "#winchester-2014-15?view=compact"
        ])
    );
    page.close().await;
}

#[tokio::test]
async fn the_link_is_copied_or_else_shown() {
    let portal = Portal::start().await;
    // As the reader has chosen, or as the page shows it.
    for (attributes, choose) in
        [(SRC.to_owned(), "button('Gọn')"), (format!("{SRC} view=\"compact\""), "button('Sao chép liên kết')")]
    {
        let page = card(&portal, &attributes).await;
        page.run("Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } }); return null")
            .await;
        page.click(choose).await;
        page.click("button('Sao chép liên kết')").await;
        page.until("return said() === 'Đã sao chép liên kết.'").await;
        page.assert("return copied === location.href.split('#')[0] + '#ngo-quyen-2023?view=compact'").await;
        page.close().await;
    }
    // Where the page, the frame or the reader does not allow it; or the page has put something of its own there.
    for clipboard in [
        "{ writeText: async () => { throw new Error('no'); } }",
        "{ writeText() { throw new Error('no'); } }",
        "{}",
        "null",
    ] {
        let page = card(&portal, SRC).await;
        page.run(&format!("Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }}); return null"))
            .await;
        page.click("button('Sao chép liên kết')").await;
        page.until(
            "const field = root.querySelector('input[type=url]');
         return field && field.value.endsWith('#ngo-quyen-2023?view=card') && root.activeElement === field
           && field.selectionEnd - field.selectionStart === field.value.length",
        )
        .await;
        // No instance died of it.
        page.assert(
            "return !performance.getEntriesByType('resource').some(({ name }) => name.includes('report-card.js?'))",
        )
        .await;
        page.close().await;
    }
}
