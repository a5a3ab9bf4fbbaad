//! What pages and frameworks do to an element.

use serde_json::{Value, json};
use tokio::sync::watch;

use crate::NGO_QUYEN;
use crate::browser::Page;
use crate::server::{Portal, Reply};

const CARD: &str = r#"<div id="a"><report-card src="/reports/ngo-quyen-2023.json" loading="eager"></report-card></div><div id="b"></div>"#;

#[tokio::test]
async fn attributes_react() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page(CARD)).await;
    page.state("ready").await;
    for (change, seen) in [
        ("card.lang = 'en'", "root.textContent.includes('11 above')"),
        ("card.removeAttribute('lang')", "root.textContent.includes('11 vượt kế hoạch')"),
        ("document.documentElement.lang = 'en'", "root.textContent.includes('11 above')"),
        // Nobody says: the report's own.
        ("document.documentElement.removeAttribute('lang')", "root.textContent.includes('11 vượt kế hoạch')"),
        ("card.setAttribute('theme', 'dark')", "root.querySelector('article').dataset.theme === 'dark'"),
        ("card.setAttribute('heading-level', '5')", "root.querySelector('h5.title')"),
        ("card.setAttribute('label', 'Year')", "root.querySelector('article').ariaLabel === 'Year'"),
        ("card.setAttribute('src', '/reports/winchester-2014-15.json')", "root.textContent.includes('Winchester')"),
        ("card.hidden = true", "card.getBoundingClientRect().height === 0"),
        ("card.hidden = false", "card.getBoundingClientRect().height > 100"),
    ] {
        let find = "const card = document.querySelector('report-card'); const root = card.shadowRoot;";
        page.run(&format!("{find} {change}; return null")).await;
        page.until(&format!("{find} return Boolean({seen})")).await;
    }
    page.close().await;
}

#[tokio::test]
async fn a_move_is_no_death_and_what_is_put_back_comes_back() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page(CARD)).await;
    page.state("ready").await;
    // Moved: the very same nodes.
    page.assert(
        "const card = document.querySelector('report-card');
         const article = card.shadowRoot.querySelector('article');
         document.getElementById('b').append(card);
         return Promise.resolve().then(() => Promise.resolve())
           .then(() => article.isConnected && card.dataset.state === 'ready' && article === card.shadowRoot.querySelector('article'))",
    )
    .await;
    // Removed, it is kept as it is for when it comes back; of many, those that went first go, and nothing is left of them.
    page.run(
        "window.kept = document.querySelector('report-card');
         for (let left = 8; left; left -= 1) document.getElementById('a').append(kept.cloneNode(true)); return null",
    )
    .await;
    page.states(9, "ready").await;
    page.assert(
        "const article = kept.shadowRoot.querySelector('article');
         const others = [...document.querySelectorAll('report-card')].filter((card) => card !== kept);
         const turn = async () => { await null; await null; };
         return (async () => {
           kept.remove();
           await turn();
           document.getElementById('a').append(kept);
           const isSame = kept.dataset.state === 'ready' && article === kept.shadowRoot.querySelector('article');
           kept.remove();
           await turn();
           others.forEach((card) => card.remove());
           await turn();
           return isSame && !kept.shadowRoot.querySelector('article') && !kept.hasAttribute('data-state')
             && others.every((card) => card.dataset.state === 'ready');
         })()",
    )
    .await;
    page.run("document.getElementById('a').append(window.kept); return null").await;
    page.state("ready").await;
    assert!(page.card_text().await.contains("19/19"));
    page.close().await;
}

#[tokio::test]
async fn made_cloned_nested_and_replaced_cards_are_cards() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page(CARD)).await;
    page.state("ready").await;
    page.run(
        "const card = document.querySelector('report-card');
         document.getElementById('b').append(card.cloneNode(true));
         const made = document.createElement('report-card');
         made.setAttribute('src', card.getAttribute('src'));
         made.setAttribute('loading', 'eager');
         document.getElementById('b').append(made);
         document.getElementById('b').insertAdjacentHTML('beforeend', card.outerHTML);
         return null",
    )
    .await;
    page.states(4, "ready").await;
    // In another component's shadow root, with the language around that.
    page.run(
        "const host = document.createElement('div');
         host.lang = 'en';
         host.attachShadow({ mode: 'open' }).innerHTML = document.querySelector('report-card').outerHTML;
         document.body.append(host);
         window.inner = host.shadowRoot.querySelector('report-card');
         return null",
    )
    .await;
    page.until("return window.inner.shadowRoot.textContent.includes('11 above')").await;
    // A framework's re-render: the old subtree goes in the same breath in which the new one comes.
    page.run(
        "const b = document.getElementById('b'); b.innerHTML = document.getElementById('a').innerHTML; return null",
    )
    .await;
    page.states(2, "ready").await;
    page.close().await;
}

#[tokio::test]
async fn a_card_can_wait_in_a_document_that_no_window_shows() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page(CARD)).await;
    page.state("ready").await;
    for away in ["document.createElement('template').content", "document.implementation.createHTMLDocument().body"] {
        page.run(&format!(
            "window.card = document.querySelector('report-card'); const away = {away}; away.append(card); return null"
        ))
        .await;
        page.painted().await;
        page.run("document.body.append(window.card); return null").await;
        page.state("ready").await;
        page.assert("return getComputedStyle(card.shadowRoot.querySelector('article')).borderTopStyle === 'solid'")
            .await;
    }
    page.close().await;
}

#[tokio::test]
async fn a_page_that_closes_every_root_has_its_card() {
    let portal = Portal::start().await;
    let head = r#"<script>
        const { attachShadow } = Element.prototype;
        Element.prototype.attachShadow = function () { return (window.inner = attachShadow.call(this, { mode: "closed" })); };
      </script><script type="module" src="/embed.js"></script>"#;
    let page = Page::open(&portal.html(head, CARD)).await;
    page.state("ready").await;
    page.assert("return inner.textContent.includes('19/19') && getComputedStyle(inner.querySelector('article')).borderTopStyle === 'solid'")
        .await;
    page.close().await;
}

/// A page whose card, `window.card`, was ready and has just been put into the document of `#frame`.
async fn with_a_card_moved_into_a_frame(portal: &Portal) -> Page {
    let page = Page::open(&portal.page(&format!("{CARD}<iframe id=frame width=900 height=600></iframe>"))).await;
    page.state("ready").await;
    page.run(
        "window.card = document.querySelector('report-card');
         document.getElementById('frame').contentDocument.body.append(window.card); return null",
    )
    .await;
    page
}

#[tokio::test]
async fn a_card_can_move_into_a_frames_document() {
    let portal = Portal::start().await;
    let page = with_a_card_moved_into_a_frame(&portal).await;
    page.until("return window.card.dataset.state === 'ready' && window.card.shadowRoot.textContent.includes('19/19')")
        .await;
    // Its sheets came along, or were made there.
    page.assert(
        "const article = window.card.shadowRoot.querySelector('article');
         return window.card.shadowRoot.adoptedStyleSheets.length === 2
           && window.card.ownerDocument.defaultView.getComputedStyle(article).containerType === 'inline-size'",
    )
    .await;
    page.run("document.getElementById('a').append(window.card); return null").await;
    page.state("ready").await;
    page.assert(
        "return getComputedStyle(window.card.shadowRoot.querySelector('article')).containerType === 'inline-size'",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn a_card_that_went_with_its_frame_is_let_go_when_another_one_comes() {
    let portal = Portal::start().await;
    let page = with_a_card_moved_into_a_frame(&portal).await;
    page.until("return window.card.dataset.state === 'ready'").await;
    page.run(
        "document.getElementById('frame').remove();
         document.getElementById('a').append(document.createElement('report-card')); return null",
    )
    .await;
    page.until(
        "return window.card.dataset.state === undefined && window.card.shadowRoot.querySelector('article') === null",
    )
    .await;
    page.allow_errors().close().await;
}

#[tokio::test]
async fn a_page_that_takes_the_state_off_each_time_goes_on() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page(CARD)).await;
    page.state("ready").await;
    page.run(
        "const card = document.querySelector('report-card');
         window.taken = 0;
         new MutationObserver(() => { if (card.dataset.state && window.taken < 1e5) { window.taken += 1; delete card.dataset.state; } })
           .observe(card, { attributes: true });
         delete card.dataset.state;
         return null",
    )
    .await;
    page.until("return window.taken > 2").await;
    page.assert("return window.taken < 1e5").await;
    page.close().await;
}

#[tokio::test]
async fn a_property_set_before_the_script_is_kept() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.bare_page(&format!(
        r#"<report-card loading="eager"></report-card>
        <script>document.querySelector("report-card").report = {NGO_QUYEN}</script><script async src="/embed.js"></script>"#
    )))
    .await;
    page.state("ready").await;
    assert!(page.card_text().await.contains("19/19"));
    page.close().await;
}

#[tokio::test]
async fn a_slow_first_report_never_overwrites_a_fast_second_one() {
    let portal = Portal::start().await;
    let (gate, _) = watch::channel(false);
    portal.reply("/slow.json", Reply::of("application/json", NGO_QUYEN).after(&gate));
    let page =
        Page::open(&portal.page(r#"<report-card src="/slow.json" loading="eager" interactive="now"></report-card>"#))
            .await;
    page.until("return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm'))").await;
    page.run(
        "const card = document.querySelector('report-card');
         window.readies = 0;
         card.addEventListener('report-card:ready', () => { window.readies += 1; });
         card.setAttribute('src', '/reports/winchester-2014-15.json'); return null",
    )
    .await;
    page.state("ready").await;
    gate.send(true).expect("somebody waits");
    // The slow answer has been dropped: the request was given up.
    page.assert(
        "return new Promise((done) => setTimeout(() => requestAnimationFrame(() => done(window.readies === 1)), 0))",
    )
    .await;
    assert!(page.card_text().await.contains("Winchester"));
    page.close().await;
}

#[tokio::test]
async fn a_page_left_and_come_back_to_has_its_card() {
    let portal = Portal::start().await;
    let first = portal.page(CARD);
    let page = Page::open(&first).await;
    page.state("ready").await;
    page.go(&portal.bare_page("<p>elsewhere</p>")).await;
    page.back().await;
    page.until("return document.querySelector('report-card')?.dataset.state === 'ready'").await;
    assert!(page.card_text().await.contains("19/19"));
    page.close().await;
}

#[tokio::test]
async fn nothing_moves_when_the_card_takes_its_skeletons_place() {
    let portal = Portal::start().await;
    let (gate, _) = watch::channel(false);
    portal.reply("/slow.json", Reply::of("application/json", NGO_QUYEN).after(&gate));
    let page = Page::open(
        &portal.page(r#"<h1>Cổng</h1><report-card src="/slow.json" loading="eager"></report-card><p>after</p>"#),
    )
    .await;
    page.state("loading").await;
    page.painted().await;
    // Chromium alone tells of shifts.
    page.run(
        "window.shift = 0;
         if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
           new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { window.shift += value; }))
             .observe({ type: 'layout-shift' });
         }
         return null",
    )
    .await;
    gate.send(true).expect("somebody waits");
    page.state("ready").await;
    page.painted().await;
    page.painted().await;
    assert_eq!(page.run("return window.shift").await, json!(0));
    page.close().await;
}

#[tokio::test]
async fn a_hidden_card_loads_when_it_is_shown() {
    let portal = Portal::start().await;
    let page = Page::open(
        &portal.page(r#"<div id=box hidden><report-card src="/reports/ngo-quyen-2023.json"></report-card></div>"#),
    )
    .await;
    page.state("loading").await;
    // Two frames: an observer would have told by then.
    page.run("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))")
        .await;
    assert_eq!(portal.count("/report-card_bg.wasm"), 0, "nobody sees it");
    page.run("document.getElementById('box').hidden = false; return null").await;
    page.state("ready").await;
    page.close().await;
}

#[tokio::test]
async fn a_tab_in_the_background_gets_no_frames_and_has_its_card_all_the_same() {
    let portal = Portal::start().await;
    let head = r#"<script>
        window.requestAnimationFrame = () => 0;
        Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
        Object.defineProperty(document, 'hidden', { value: true });
      </script><script type="module" src="/embed.js"></script>"#;
    let body = r#"<report-card src="/reports/ngo-quyen-2023.json" loading="eager"></report-card>"#;
    let page = Page::open(&portal.html(head, body)).await;
    page.state("ready").await;
    assert!(page.card_text().await.contains("19/19"));
    page.close().await;
}

#[tokio::test]
async fn of_two_versions_the_first_wins_with_one_warning() {
    let portal = Portal::start().await;
    let other = String::from_utf8(Portal::built("embed.js")).expect("text").replace(env!("CARGO_PKG_VERSION"), "9.9.9");
    portal.reply("/9/embed.js", Reply::of("text/javascript", other));
    let tag = |path: &str| {
        format!(r#"<script src="{path}" data-report="/reports/ngo-quyen-2023.json" data-loading="eager"></script>"#)
    };
    let body = [tag("/embed.js"), tag("/9/embed.js"), tag("/9/embed.js"), tag("/embed.js")].concat();
    let page = Page::open(&portal.bare_page(&body)).await;
    page.states(4, "ready").await;
    let warnings = page.run("return window.__warnings").await;
    let warnings = warnings.as_array().expect("a list");
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    let warning = warnings.first().and_then(Value::as_str).unwrap_or_default();
    assert!(warning.contains(env!("CARGO_PKG_VERSION")) && warning.contains("9.9.9"), "{warning}");
    assert_eq!(portal.count("/report-card_bg.wasm"), 1);
    page.close().await;
}
