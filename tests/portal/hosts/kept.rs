//! Pages and elements that are kept and come back: one card a tag, as its reader left it.

use serde_json::json;

use super::{ELEMENT, LINE, MODULE, REPORT, add, library};
use crate::browser::Page;
use crate::server::{Portal, Reply};

const TURBO: &str = "@hotwired/turbo/dist/turbo.es2017-umd.js";
const AS_TABLE: &str =
    "return document.querySelector('report-card').shadowRoot.querySelector('article')?.dataset.view === 'table'";

/// The reader takes the first card as a table.
async fn choose_table(page: &Page) {
    page.state("ready").await;
    page.run(
        "const { shadowRoot } = document.querySelector('report-card');
         window.kept = document.querySelector('report-card');
         [...shadowRoot.querySelectorAll('button')].find(({ textContent }) => textContent === 'Bảng').click();
         return null",
    )
    .await;
    page.until(AS_TABLE).await;
}

/// Waits until the router has done with the new page: htmx has a page's links as the browser's own until it has settled.
async fn routed(page: &Page, go: &str) {
    page.run(&format!(
        "window.isRouted = false;
         for (const end of ['turbo:load', 'htmx:afterSettle', 'htmx:historyRestore']) {{
           addEventListener(end, () => {{ window.isRouted = true; }}, {{ once: true }});
         }}
         {go};
         return null"
    ))
    .await;
    page.until("return window.isRouted").await;
}

/// By the page's link to that other page.
async fn follow(page: &Page, to: &str) {
    routed(page, &format!("document.getElementById('to-{to}').click()")).await;
    page.assert(&format!("return document.getElementById('to-{to}') === null")).await;
}

#[tokio::test]
async fn going_back_by_turbo_or_htmx_adds_no_card() {
    for (script, root) in [(TURBO, "<div>"), ("htmx.org/dist/htmx.js", "<div hx-boost=true>")] {
        let portal = Portal::start().await;
        let head = library(script);
        let one =
            format!("{root}<a id=to-two href=/two.html>two</a></div><main><p>before</p>{LINE}<p>after</p></main>");
        let one = add(&portal, "/one.html", &head, &one);
        add(&portal, "/two.html", &head, &format!("{root}<a id=to-one href=/one.html>one</a></div>"));
        let page = Page::open(&one).await;
        page.states(1, "ready").await;
        for _ in 0..3 {
            follow(&page, "two").await;
            // Answered before it goes; and not by the driver, whose way back WebKit has skip what no gesture has added.
            routed(&page, "setTimeout(() => history.back())").await;
            page.states(1, "ready").await;
        }
        // And forward, where the page is the server's.
        follow(&page, "two").await;
        follow(&page, "one").await;
        page.states(1, "ready").await;
        page.allow_errors().close().await;
    }
}

#[tokio::test]
async fn a_tag_that_a_router_puts_in_as_markup_becomes_a_card() {
    let portal = Portal::start().await;
    let page = Page::open(&add(&portal, "/page.html", MODULE, "<main></main>")).await;
    page.until("return customElements.get('report-card') !== undefined").await;
    // Swup, Barba and whoever else takes the next page's content from its text: no browser runs such a tag.
    page.run(&format!("document.querySelector('main').innerHTML = `<p>a</p>{LINE}<p>b</p>`; return null")).await;
    page.states(1, "ready").await;
    page.assert("return document.querySelector('report-card').nextSibling.textContent === 'b'").await;
    // The next page has another; what an editor holds, and what a consent manager has put aside, has none.
    let aside = LINE.replace("async", "type=text/plain");
    let next = format!("<div contenteditable>{LINE}</div>{aside}<section>{LINE}</section>");
    page.run(&format!("document.querySelector('main').innerHTML = `{next}`; return null")).await;
    page.states(1, "ready").await;
    page.assert("return document.querySelector('section > report-card') !== null").await;
    page.close().await;
}

#[tokio::test]
async fn markup_that_is_set_again_at_once_has_one_card_a_tag() {
    let portal = Portal::start().await;
    let page = Page::open(&add(&portal, "/page.html", MODULE, &format!("<main>{LINE}</main>"))).await;
    page.states(1, "ready").await;
    // Each time the page's tags and cards are other ones; the observer is told of all at once.
    for times in [2, 3] {
        let again = "document.querySelector('main').innerHTML += '<p>a</p>'; ".repeat(times);
        page.run(&format!("{again} return null")).await;
        page.states(1, "ready").await;
        page.painted().await;
        page.states(1, "ready").await;
    }
    page.close().await;
}

#[tokio::test]
async fn a_page_saved_after_its_scripts_ran_has_one_card_a_tag() {
    let portal = Portal::start().await;
    for (head, body) in [("", format!("<p>a</p>{LINE}<p>b</p>{LINE}")), (LINE, format!("<p>a</p>{LINE}"))] {
        let page = Page::open(&add(&portal, "/page.html", head, &body)).await;
        page.states(2, "ready").await;
        let html = page.run("return document.documentElement.outerHTML").await;
        let html = format!("<!doctype html>{}", html.as_str().expect("a page"));
        portal.reply("/saved.html", Reply::of("text/html; charset=utf-8", html));
        page.go(&portal.url("/saved.html")).await;
        page.states(2, "ready").await;
        page.painted().await;
        page.states(2, "ready").await;
        page.close().await;
    }
}

#[tokio::test]
async fn a_page_saved_with_its_shadow_roots_has_one_card_in_each() {
    let portal = Portal::start().await;
    let live = ELEMENT.replace("loading", "interactive=now loading");
    let page = Page::open(&add(&portal, "/page.html", MODULE, &format!("{ELEMENT}{live}"))).await;
    page.states(2, "ready").await;
    // Prerendering services do so, and whoever saves all in one file; style sheets that a script has set are lost.
    let html = page
        .run(
            "const shadowRoots = [...document.querySelectorAll('report-card')].map((card) => card.shadowRoot);
             return document.documentElement.getHTML({ shadowRoots })",
        )
        .await;
    let html = format!("<!doctype html><html lang=\"vi\">{}", html.as_str().expect("a page"));
    assert_eq!(html.matches("shadowrootmode").count(), 2);
    portal.reply("/saved.html", Reply::of("text/html; charset=utf-8", html));
    page.go(&portal.url("/saved.html")).await;
    page.states(2, "ready").await;
    page.painted().await;
    page.assert(
        "return [...document.querySelectorAll('report-card')].every(({ shadowRoot }) => {
           const articles = shadowRoot.querySelectorAll('article');
           return articles.length === 1 && getComputedStyle(articles[0]).borderTopWidth === '1px';
         })",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn a_permanent_element_is_as_its_reader_left_it() {
    let portal = Portal::start().await;
    let head = format!("{}{MODULE}", library(TURBO));
    let body = |id: &str, to: &str| {
        format!(
            "<a id={id} href=/{to}.html>next</a><aside id=kept data-turbo-permanent>{ELEMENT}</aside><main>{to}</main>"
        )
    };
    let one = add(&portal, "/one.html", &head, &body("to-two", "two"));
    add(&portal, "/two.html", &head, &body("to-one", "one"));
    let page = Page::open(&one).await;
    choose_table(&page).await;
    follow(&page, "two").await;
    follow(&page, "one").await;
    page.assert("return document.querySelector('report-card') === window.kept").await;
    page.until(AS_TABLE).await;
    assert_eq!(portal.count(REPORT), 1);
    page.allow_errors().close().await;
}

#[tokio::test]
async fn a_view_that_vue_keeps_alive_is_as_its_reader_left_it() {
    let portal = Portal::start().await;
    let body = format!(
        r##"<div id="app"></div><script>
          const {{ createApp, h, KeepAlive, ref }} = Vue;
          const isFirst = ref(true);
          window.flip = () => {{ isFirst.value = !isFirst.value; }};
          const One = {{ render: () => h("report-card", {{ src: "{REPORT}", loading: "eager" }}) }};
          const Two = {{ render: () => h("p", {{ id: "two" }}) }};
          createApp({{ render: () => h(KeepAlive, null, {{ default: () => h(isFirst.value ? One : Two) }}) }}).mount("#app");
        </script>"##
    );
    let head = format!("{}{MODULE}", library("vue/dist/vue.global.prod.js"));
    let page = Page::open(&add(&portal, "/vue.html", &head, &body)).await;
    choose_table(&page).await;
    page.run("window.flip(); return null").await;
    page.until("return document.getElementById('two')").await;
    page.painted().await;
    page.run("window.flip(); return null").await;
    page.until(AS_TABLE).await;
    page.close().await;
}

#[tokio::test]
async fn a_page_morphed_to_the_servers_text_has_its_cards_and_their_state() {
    let portal = Portal::start().await;
    let head = format!(
        r#"<meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve">{}"#,
        library(TURBO)
    );
    let body = format!(
        "<a id=refresh href=/one.html data-turbo-action=replace>refresh</a><p id=count></p><section>{ELEMENT}</section><main>{LINE}</main>"
    );
    let page = Page::open(&add(&portal, "/one.html", &head, &body)).await;
    page.states(2, "ready").await;
    choose_table(&page).await;
    page.run("window.drawn = 0; addEventListener('turbo:render', () => { window.drawn += 1; }); return null").await;
    page.run("document.getElementById('refresh').click(); return null").await;
    page.until("return window.drawn === 1").await;
    page.states(2, "ready").await;
    page.assert(AS_TABLE).await;
    page.assert("return document.querySelector('main > report-card') !== null").await;
    page.allow_errors().close().await;
    // As other sites do it themselves.
    let head = format!("{}{MODULE}", library("idiomorph/dist/idiomorph.js"));
    let page = Page::open(&add(&portal, "/two.html", &head, &format!("<main id=main>{ELEMENT}</main>"))).await;
    choose_table(&page).await;
    page.run(&format!(
        "Idiomorph.morph(document.getElementById('main'), '<main id=main><p></p>{ELEMENT}</main>'); return null"
    ))
    .await;
    page.until("return document.querySelector('report-card').dataset.state === 'ready'").await;
    page.assert(AS_TABLE).await;
    page.close().await;
}

#[tokio::test]
async fn who_takes_a_placed_card_away_twice_means_it() {
    let portal = Portal::start().await;
    let page = Page::open(&add(&portal, "/one.html", "", LINE)).await;
    page.states(1, "ready").await;
    let seen = page
        .run(
            "const card = document.querySelector('report-card');
             const after = async () => { card.remove(); await null; await null; return card.isConnected; };
             return (async () => [await after(), await after()])()",
        )
        .await;
    assert_eq!(seen, json!([true, false]));
    page.close().await;
}
