//! The link form: where a page has the script once, a link to a report's page becomes the card.

use std::process::Command;

use serde_json::json;

use crate::NGO_QUYEN;
use crate::browser::Page;
use crate::server::{Portal, Reply};

const FRAME: &str = "/frame.html?src=/reports/ngo-quyen-2023.json";

fn link(href: &str) -> String {
    format!("<a href=\"{href}\">Kết quả năm 2023</a>")
}

/// How many cards there are once the page's own scripts have run and those there are have come to something.
async fn cards(page: &Page) -> serde_json::Value {
    page.until(
        "return document.readyState === 'complete'
           && [...document.querySelectorAll('report-card')].every((card) => /ready|error/.test(card.dataset.state))",
    )
    .await;
    page.run("return document.querySelectorAll('report-card').length").await
}

#[tokio::test]
async fn a_link_alone_in_its_block_becomes_the_card_with_all_that_it_asks_for() {
    let portal = Portal::start().await;
    let href = format!(
        "{FRAME}&amp;lang=en&amp;theme=dark&amp;heading-level=4&amp;label=Year&amp;view=table&amp;base=//127.0.0.1:1/"
    );
    let page =
        Page::open(&portal.page(&format!("<main><p>Trước</p><p id=place>{}</p><p>Sau</p></main>", link(&href)))).await;
    page.state("ready").await;
    page.assert(
        "const card = document.querySelector('#place > report-card');
         const article = card.shadowRoot.querySelector('article');
         const link = card.querySelector('a');
         return article.lang === 'en' && article.dataset.theme === 'dark' && article.ariaLabel === 'Year' && article.dataset.view === 'table'
           && article.querySelector('.title').localName === 'h4' && !link.checkVisibility()
           && link.textContent === 'Kết quả năm 2023' && link.getAttribute('href').startsWith('/frame.html?src=')",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn a_quotation_of_the_figures_gives_way_to_the_card_and_comes_back_when_that_fails() {
    let portal = Portal::start().await;
    let output = Command::new(env!("CARGO_BIN_EXE_report-card"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["render", "www/reports/ngo-quyen-2023.json", "--link", "--src", "/r.json", "--base", &portal.url("")])
        .output()
        .expect("it runs");
    let html = String::from_utf8(output.stdout).expect("UTF-8");
    for (reply, state) in [(Reply::of("application/json", NGO_QUYEN), "ready"), (Reply::status(404), "error")] {
        portal.reply("/r.json", reply);
        // As a CMS writes it again: with paragraphs.
        let html = html.replace("</ul>\n", "</ul>\n<p>").replace("\n</blockquote>", "</p>\n</blockquote>");
        let page = Page::open(&portal.page(&format!("<main><p>Trước</p>{html}</main>"))).await;
        page.state(state).await;
        let failed = state == "error";
        page.assert(&format!(
            "const card = document.querySelector('main > p + report-card');
             return card.querySelector('blockquote').checkVisibility() === {failed} && document.querySelectorAll('blockquote').length === 1
               && (card.shadowRoot.querySelector('article') === null) === {failed}"
        ))
        .await;
        if failed { page.allow_errors().close().await } else { page.close().await }
    }
}

/// As CKEditor 4 and Froala leave them, and texts that were copied.
#[tokio::test]
async fn what_no_reader_sees_beside_a_link_does_no_harm() {
    let portal = Portal::start().await;
    for unseen in ["&#x200b;", "&#x200d;", "&#x2060;", "&shy;", "&#xfeff;", "&nbsp;"] {
        let page = Page::open(&portal.page(&format!("<p>{unseen}{}{unseen}</p>", link(FRAME)))).await;
        page.state("ready").await;
        page.close().await;
    }
}

#[tokio::test]
async fn a_link_that_comes_later_becomes_a_card_once() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page("<main id=main></main>")).await;
    assert_eq!(cards(&page).await, json!(0));
    page.run(&format!("document.getElementById('main').innerHTML = `<p>{}</p>`; return null", link(FRAME))).await;
    page.state("ready").await;
    // A second script, a move and a copy of the page's text make no other of it.
    page.run(
        "const script = document.createElement('script');
         script.src = '/embed.js?again';
         const loaded = new Promise((done) => { script.onload = done; });
         document.body.append(script);
         return loaded.then(() => { document.body.append(document.querySelector('p')); return null; })",
    )
    .await;
    assert_eq!(cards(&page).await, json!(1));
    // An element that is one itself.
    page.run(&format!(
        "const link = document.createElement('a');
         link.href = '{FRAME}&loading=eager';
         link.textContent = 'Báo cáo';
         document.body.appendChild(document.createElement('figure')).append(link); return null"
    ))
    .await;
    page.states(2, "ready").await;
    page.close().await;
}

#[tokio::test]
async fn a_link_within_words_or_to_elsewhere_stays_a_link() {
    let portal = Portal::start().await;
    let stranger = Portal::start().await;
    stranger.header("access-control-allow-origin", "*");
    let others = stranger.url("/reports/ngo-quyen-2023.json");
    let kept = [
        format!("<p>Xem {}</p>", link(FRAME)),
        format!("<p>{} trên trang chủ</p>", link(FRAME)),
        format!("<blockquote><p>{}</p><p>Lời người nói</p></blockquote>", link(FRAME)),
        format!("<ul><li>{}</li><li>{}</li></ul>", link(FRAME), link(FRAME)),
        // As editors write their items.
        format!("<ul><li><p>{}</p></li><li><p>{}</p></li></ul>", link(FRAME), link(FRAME)),
        format!("<div><ul><li>{}</li></ul></div>", link(FRAME)),
        format!("<nav><p>{}</p></nav>", link(FRAME)),
        format!("<div contenteditable><p>{}</p></div>", link(FRAME)),
        format!("<div data-report=link><p>{}</p></div>", link(FRAME)),
        // Not our folder, not our page, nobody else's figures, no address at all.
        format!("<p>{}</p>", link(&stranger.url(FRAME))),
        format!("<p>{}</p>", link("/news/p.html")),
        format!("<p>{}</p>", link("/frame.html")),
        format!("<p>{}</p>", link(&format!("/frame.html?src={others}"))),
        format!("<p>{}</p>", link(&format!("/frame.html?src=/reports/ngo-quyen-2023.json,%20{others}"))),
        format!("<p>{}</p>", link("/frame.html?src=https://%5B/x.json")),
        "<p><a href='/frame.html?src=/reports/ngo-quyen-2023.json'><img alt='' src='data:,'></a></p>".to_owned(),
    ];
    let page = Page::open(&portal.page(&format!("{}<p id=last>{}</p>", kept.join("\n"), link(FRAME)))).await;
    page.state("ready").await;
    page.assert("return document.querySelectorAll('report-card').length === 1 && document.querySelector('#last > report-card') !== null").await;
    page.allow_errors().close().await;
    assert!(stranger.requests().is_empty(), "{:?}", stranger.requests());
}

#[tokio::test]
async fn without_the_script_a_link_leads_to_the_card() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.bare_page(&format!("<p>{}</p>", link(FRAME)))).await;
    // A press would unload the page under the driver's own question.
    let address = page.run("return document.querySelector('a').href").await;
    page.go(address.as_str().expect("an address")).await;
    page.state("ready").await;
    page.close().await;
}

/// A system's list of articles holds each of them whole.
#[tokio::test]
async fn a_link_in_an_article_that_is_an_item_of_a_list_becomes_the_card() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page(&format!("<ul><li><h2>Năm 2023</h2><p>{}</p></li></ul>", link(FRAME)))).await;
    page.state("ready").await;
    page.assert("return document.querySelector('li > p > report-card') !== null").await;
    page.close().await;
}
