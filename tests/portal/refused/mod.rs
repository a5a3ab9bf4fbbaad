//! What a browser refuses, and what a page has put in its place: nothing of that ends a card.

use serde_json::json;

use crate::browser::Page;
use crate::server::{Portal, Reply};

const SRC: &str = "/reports/ngo-quyen-2023.json";

/// In the frame: what is told of the card, and how often it prints.
const RECORD: &str = "<script>
    window.told = [];
    for (const name of ['ready', 'error']) addEventListener('report-card:' + name, ({ detail }) => told.push(detail.code ?? name));
    window.printed = 0;
    window.print = () => { printed += 1; };
    </script>";

/// Presses a tool so often, and tells the page around what has come of it.
const PRESS: &str = "<script>addEventListener('report-card:ready', async ({ target }) => {
    const { shadowRoot } = target;
    const until = (holds) => new Promise((done) => {
      const ask = () => (holds() ? done() : setTimeout(ask, 16));
      ask();
    });
    const press = (name) => [...shadowRoot.querySelectorAll('button')].find(({ textContent }) => textContent === name).click();
    const open = () => shadowRoot.querySelectorAll('details[open]').length;
    // Drawn first, it is alive a little later.
    await until(() => !shadowRoot.querySelector('slot[name]'));
    shadowRoot.querySelector('details[open] > summary').click();
    await until(() => open() === 0);
    for (let times = 1; times <= 5; times += 1) {
      press('In');
      await until(() => printed === times && open() === 0);
    }
    press('Bảng');
    await until(() => shadowRoot.querySelector('article').dataset.view === 'table');
    parent.postMessage({ told, printed, frames: document.querySelectorAll('iframe').length, state: target.dataset.state }, '*');
  }, { once: true });</script>";

#[tokio::test]
async fn a_card_in_a_sandbox_prints_its_page() {
    for (sandbox, policy) in
        [(r#"sandbox="allow-scripts allow-modals""#, None), ("", Some("sandbox allow-scripts allow-modals"))]
    {
        let portal = Portal::start().await;
        portal.header("access-control-allow-origin", "*");
        portal.reply(
            "/inner.html",
            Reply::of(
                "text/html; charset=utf-8",
                format!(
                    r#"<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="icon" href="data:,">{RECORD}
                    <script type="module" src="/embed.js"></script>
                    <report-card src="{SRC}" loading="eager" interactive="now"></report-card>{PRESS}"#
                ),
            ),
        );
        let html = format!(
            r#"<script>addEventListener("message", ({{ data }}) => {{ if (data.told) window.got = data; }});</script>
            <iframe {sandbox} src="/inner.html" width="900" height="900"></iframe>"#
        );
        let outer = portal.bare_page(&html);
        if let Some(policy) = policy {
            portal.page_header("content-security-policy", policy);
        }
        let page = Page::open(&outer).await;
        page.until("return window.got").await;
        assert_eq!(
            page.run("return window.got").await,
            json!({ "told": ["ready"], "printed": 5, "frames": 0, "state": "ready" })
        );
        page.close().await;
    }
}

#[tokio::test]
async fn what_a_page_has_broken_of_the_browser_ends_no_card() {
    let portal = Portal::start().await;
    let page = Page::open(
        &portal.page(&format!(r#"<report-card src="{SRC}" loading="eager" interactive="now"></report-card>"#)),
    )
    .await;
    page.state("ready").await;
    page.run(
        "const no = () => { throw new Error('not here'); };
         window.told = [];
         addEventListener('report-card:error', ({ detail }) => told.push(detail.code));
         Element.prototype.scrollIntoView = no;
         HTMLElement.prototype.focus = no;
         HTMLAnchorElement.prototype.click = no;
         HTMLCanvasElement.prototype.getContext = no;
         URL.createObjectURL = no;
         // The frame that is printed has a window of its own.
         document.body.appendChild = (frame) => {
           Node.prototype.appendChild.call(document.body, frame);
           frame.contentWindow.print = no;
           return frame;
         };
         window.getComputedStyle = no;
         Intl.NumberFormat = no;
         for (const value of [null, {}, { writeText: no }, { writeText: () => Promise.reject(new Error('not here')) }]) {
           Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
           const { shadowRoot } = document.querySelector('report-card');
           for (const name of ['CSV', 'JSON', 'SVG', 'PNG', 'In', 'Sao chép liên kết']) {
             [...shadowRoot.querySelectorAll('button')].find(({ textContent }) => textContent === name).click();
           }
         }
         location.hash = '#ngo-quyen-2023?view=table';
         return null",
    )
    .await;
    page.until(
        "return document.querySelector('report-card').shadowRoot.querySelector('article').dataset.view === 'table'",
    )
    .await;
    page.assert("return told.length === 0 && document.querySelector('report-card').dataset.state === 'ready'").await;
    page.allow_errors().close().await;
}

#[tokio::test]
async fn a_library_that_takes_the_browsers_names_for_its_own_ends_no_card() {
    let portal = Portal::start().await;
    // As MooTools does, of which Joomla has had versions with each.
    let page = Page::open(&portal.page(&format!(
        r#"<script>
        window.Window = function() {{}};
        window.Document = function() {{}};
        window.Event = function() {{ return {{}}; }};
        </script>
        <report-card src="{SRC}" loading="eager" interactive="now"></report-card>"#
    )))
    .await;
    page.state("ready").await;
    page.run(
        "const { shadowRoot } = document.querySelector('report-card');
         [...shadowRoot.querySelectorAll('button')].find(({ textContent }) => textContent === 'Bảng').click();
         return null",
    )
    .await;
    page.until(
        "return document.querySelector('report-card').shadowRoot.querySelector('article').dataset.view === 'table'",
    )
    .await;
    page.close().await;
}
