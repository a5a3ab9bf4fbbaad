//! The address of the page that a link is to: routers' own fragments, passwords, frames without an address.

use serde_json::json;

use crate::browser::Page;
use crate::server::{Portal, Reply};

const FAR: &str = r#"<div style="height:9000px"></div><report-card src="/reports/ngo-quyen-2023.json"></report-card>
    <div style="height:3000px"></div>"#;
const NEAR: &str = r#"<report-card src="/reports/ngo-quyen-2023.json" loading="eager"></report-card>"#;

/// Has the card as a table, and gives the link to that.
const COPY: &str = "
    const { shadowRoot } = document.querySelector('report-card');
    const button = (name) => [...shadowRoot.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    return new Promise((done) => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => done(text) }, configurable: true });
      button('Bảng').click();
      const go = () => (shadowRoot.querySelector('article').dataset.view === 'table' ? button('Sao chép liên kết').click() : setTimeout(go, 16));
      go();
    });";

const IS_TABLE: &str =
    "return document.querySelector('report-card').shadowRoot.querySelector('article')?.dataset.view === 'table'";

#[tokio::test]
async fn a_routers_fragment_is_no_link_into_a_card_and_stays_in_one() {
    let portal = Portal::start().await;
    let address = portal.page(FAR);
    let blank = portal.bare_page("");
    let page = Page::open(&blank).await;
    let view = "report-card=ngo-quyen-2023%3Fview%3Dtable";
    for (fragment, linked) in [
        ("#/tin-tuc?trang=2", format!("#/tin-tuc?trang=2&{view}")),
        ("#/tin-tuc", format!("#/tin-tuc?{view}")),
        ("#!/tin-tuc", format!("#!/tin-tuc?{view}")),
        ("#tin-tuc?trang=2", format!("#tin-tuc?trang=2&{view}")),
        ("#trang=2", format!("#trang=2&{view}")),
        // One that leads to a card already, and a place on the page.
        (&format!("#/tin-tuc?{view}&trang=2"), format!("#/tin-tuc?trang=2&{view}")),
        ("#top", "#ngo-quyen-2023?view=table".to_owned()),
    ] {
        portal.forget();
        page.go(&format!("{address}{fragment}")).await;
        page.until("return document.readyState === 'complete'").await;
        page.painted().await;
        if !fragment.contains("report-card") {
            // Far down, nobody has asked for it.
            assert_eq!(portal.count("/reports/ngo-quyen-2023.json"), 0, "{fragment}");
        }
        page.run("document.querySelector('report-card').scrollIntoView(); return null").await;
        page.state("ready").await;
        let link = page.run(COPY).await;
        assert_eq!(link, json!(format!("{address}{linked}")), "{fragment}");
        // Whoever follows it is brought there; from elsewhere, for of one page to another fragment nothing is loaded.
        page.go(&blank).await;
        page.go(link.as_str().expect("an address")).await;
        page.state("ready").await;
        page.until(IS_TABLE).await;
        page.until("return Math.abs(document.querySelector('report-card').getBoundingClientRect().top) < 400").await;
        page.go(&blank).await;
    }
    page.close().await;
}

#[tokio::test]
async fn a_card_that_is_put_back_does_not_bring_its_reader_back() {
    let portal = Portal::start().await;
    let page = Page::open(&format!("{}#ngo-quyen-2023?view=table", portal.page(FAR))).await;
    page.state("ready").await;
    page.until("return scrollY > 5000").await;
    // As pages do it on `report-card:change`, so that the address is the reader's.
    page.run("addEventListener('report-card:change', ({ detail }) => history.replaceState(null, '', detail.link)); return null")
        .await;
    for choose in ["Gọn", "Thẻ"] {
        page.run(&format!(
            "const {{ shadowRoot }} = document.querySelector('report-card');
             [...shadowRoot.querySelectorAll('button')].find(({{ textContent }}) => textContent === '{choose}').click(); return null"
        ))
        .await;
        page.until(&format!(
            "return location.hash === '#ngo-quyen-2023?view={}'",
            if choose == "Gọn" { "compact" } else { "card" }
        ))
        .await;
        page.run(
            "scrollTo(0, 0);
             const card = document.querySelector('report-card');
             const other = card.cloneNode();
             other.setAttribute('loading', 'eager');
             card.replaceWith(other);
             return other.ready.then(() => null)",
        )
        .await;
        page.state("ready").await;
        page.painted().await;
        page.assert("return scrollY === 0").await;
    }
    page.close().await;
}

#[tokio::test]
async fn a_password_in_the_pages_address_is_told_nobody() {
    let portal = Portal::start().await;
    let body = format!(
        r#"<script>window.told = []; addEventListener("report-card:error", ({{ detail }}) => told.push(JSON.stringify(detail) + detail.cause));</script>
        {NEAR}<report-card id="bad" src="no.json" loading="eager"></report-card><script src="embed.js"></script>"#
    );
    portal.reply(
        "/page.html",
        Reply::of(
            "text/html; charset=utf-8",
            format!("<!doctype html><html lang=vi><meta charset=utf-8><link rel=icon href=data:,>{body}"),
        ),
    );
    let page = Page::open(&portal.url("/page.html").replace("http://", "http://user:geheim@")).await.allow_errors();
    page.until(
        "const [good, bad] = document.querySelectorAll('report-card');
         return good.dataset.state === 'ready' && bad.dataset.state === 'error' && told.length === 1",
    )
    .await;
    let link = page.run(COPY).await;
    assert_eq!(link, json!(format!("{}#ngo-quyen-2023?view=table", portal.url("/page.html"))));
    page.assert(
        "const links = [...document.querySelectorAll('report-card')].flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('a')]);
         return told[0].includes('http') && links.length > 1
           && ![...told, ...__warnings, ...links.map(({ href }) => href)].some((text) => text.includes('geheim'))",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn a_frame_without_an_address_of_its_own_links_to_the_page_around() {
    let portal = Portal::start().await;
    let inner = format!(
        "<!doctype html><html lang=vi><meta charset=utf-8><script type=module src=/embed.js></script>{}",
        NEAR.replace('"', "")
    );
    let address = portal.bare_page(&format!(r#"<iframe width="900" height="900" srcdoc="{inner}"></iframe>"#));
    let page = Page::open(&format!("{address}?x=1#place")).await;
    page.until("return document.querySelector('iframe').contentDocument.querySelector('report-card')?.dataset.state === 'ready'").await;
    let link = page
        .run(
            &COPY
                .replace(
                    "document.querySelector('report-card')",
                    "document.querySelector('iframe').contentDocument.querySelector('report-card')",
                )
                .replace("navigator", "document.querySelector('iframe').contentWindow.navigator"),
        )
        .await;
    assert_eq!(link, json!(format!("{address}?x=1#ngo-quyen-2023?view=table")));
    page.close().await;
}
