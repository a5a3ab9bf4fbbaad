//! The ways to ask for a card.

use crate::NGO_QUYEN;
use crate::browser::Page;
use crate::server::Portal;

const SRC: &str = "/reports/ngo-quyen-2023.json";

/// The page with that head and body shows so many cards, each where `place` (a condition on `card`) says.
async fn check(head: &str, body: &str, number: usize, place: &str) {
    let portal = Portal::start().await;
    let page = Page::open(&portal.html(head, body)).await;
    page.states(number, "ready").await;
    page.assert(&format!(
        "return [...document.querySelectorAll('report-card')].every((card) =>
           card.shadowRoot.textContent.includes('19/19') && ({place}))"
    ))
    .await;
    page.close().await;
}

fn script(attributes: &str) -> String {
    format!(r#"<script {attributes} src="/embed.js" data-report="{SRC}" data-loading="eager"></script>"#)
}

#[tokio::test]
async fn one_script_tag_of_any_kind_is_a_card_where_it_stands() {
    for kind in ["", "async", "defer", r#"type="module""#, r#"type="module" async"#, r#"type="text/javascript""#] {
        let body = format!("<main><p>before</p>{}<p id=after>after</p></main>", script(kind));
        check("", &body, 1, "card.nextElementSibling.id === 'after' && card.previousElementSibling.matches('script')")
            .await;
    }
}

#[tokio::test]
async fn several_tags_on_a_page_are_a_card_each() {
    for kind in ["async", r#"type="module""#] {
        let body =
            format!("<div>{0}</div><div>{0}</div><report-card src={SRC} loading=eager></report-card>", script(kind));
        check("", &body, 3, "card.parentNode.querySelectorAll('report-card').length < 4").await;
    }
    // A page that has the element already.
    let body = format!("<report-card src={SRC} loading=eager></report-card>{}", script(""));
    check(r#"<script type="module" src="/embed.js"></script>"#, &body, 2, "true").await;
}

#[tokio::test]
async fn data_attributes_mirror_the_elements() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.bare_page(&format!(
        r#"<script src="/embed.js" data-report="{SRC}" data-lang="en" data-theme="dark" data-heading-level="4"
          data-loading="eager" data-label="Year" data-base="/" data-debug></script>"#
    )))
    .await;
    page.state("ready").await;
    page.assert(
        "const card = document.querySelector('report-card');
         const article = card.shadowRoot.querySelector('article');
         return article.lang === 'en' && article.dataset.theme === 'dark' && article.ariaLabel === 'Year'
           && article.querySelector('.title').localName === 'h4' && card.hasAttribute('debug')
           && card.getAttribute('base') === '/'",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn a_script_that_another_inserts_or_delays_is_a_card() {
    // Inserted at run time, at the end of the head too.
    let insert = format!(
        "<div id=here></div><script>
           const script = document.createElement('script');
           script.src = '/embed.js'; script.dataset.report = '{SRC}'; script.dataset.loading = 'eager';
           document.getElementById('here').append(script);
         </script>"
    );
    check("", &insert, 1, "card.parentNode.id === 'here'").await;
    // An optimiser (Rocket Loader) gives tags another type, and puts clones in their place after the page has loaded.
    let delayed = format!(
        r#"<div id=here>{}</div><div>{}</div><script>
           addEventListener("load", () => {{
             for (const aside of document.querySelectorAll('script[type="d1-text/javascript"]')) {{
               const script = document.createElement("script");
               for (const {{ name, value }} of aside.attributes) if (name !== "type") script.setAttribute(name, value);
               aside.replaceWith(script);
             }}
           }});
         </script>"#,
        script(r#"type="d1-text/javascript""#),
        script(r#"type="d1-text/javascript""#)
    );
    check("", &delayed, 2, "card.parentNode.querySelectorAll('report-card').length === 1").await;
    // jQuery fetches a script that comes with a piece of HTML, and runs it as text in the head.
    let fetched = format!(
        "<div id=here></div><script>
           const here = document.getElementById('here');
           here.innerHTML = '<script src=\"/embed.js\" data-report=\"{SRC}\" data-loading=eager><' + '/script>';
           fetch('/embed.js').then((response) => response.text()).then((text) => {{
             const run = document.createElement('script');
             run.text = text;
             document.head.appendChild(run).remove();
           }});
         </script>"
    );
    check("", &fetched, 1, "card.parentNode.id === 'here'").await;
}

#[tokio::test]
async fn a_tag_in_the_head_is_a_card_at_the_pages_end() {
    for kind in ["", "async", "defer"] {
        check(&script(kind), "<p>text</p>", 1, "card === document.body.lastElementChild").await;
    }
}

#[tokio::test]
async fn the_cdn_may_be_another_origin_and_the_tag_bear_a_hash() {
    let cdn = Portal::start().await;
    cdn.header("access-control-allow-origin", "*");
    let portal = Portal::start().await;
    let page = Page::open(&portal.bare_page(&format!(
        r#"<script async src="{}" crossorigin="anonymous" data-report="{SRC}" data-loading="eager"></script>"#,
        cdn.url("/embed.js")
    )))
    .await;
    page.state("ready").await;
    page.close().await;
    // Glue and wasm are asked for at once; which leaves first is the engine's choice.
    let mut asked = cdn.requests();
    asked.sort();
    assert_eq!(
        asked,
        ["/card.css", "/embed.js", "/report-card.js", "/report-card_bg.wasm"].map(str::to_owned),
        "of the CDN"
    );
    assert_eq!(portal.requests(), ["/added/1.html", SRC].map(str::to_owned), "of the portal");
}

#[tokio::test]
async fn inline_json_may_hold_any_text() {
    let json = NGO_QUYEN.replace("Quận uỷ", "</script><!--<script>Quận uỷ").replace('<', "\\u003c");
    let body = format!(
        r#"<report-card loading="eager"><p>fallback</p><script type="application/json">{json}</script></report-card>"#
    );
    check(
        r#"<script type="module" src="/embed.js"></script>"#,
        &body,
        1,
        "card.shadowRoot.textContent.includes('</script><!--<script>Quận uỷ') && document.querySelectorAll('script').length === 3",
    )
    .await;
}

#[tokio::test]
async fn the_report_property_is_text_or_an_object() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.page(r#"<report-card loading="eager"></report-card>"#)).await;
    for (was, is) in [(11, 12), (11, 13)] {
        let json = NGO_QUYEN.replace(&format!("\"exceeded\": {was}"), &format!("\"exceeded\": {is}"));
        let value = if is == 12 { json.clone() } else { format!("JSON.stringify({json})") };
        page.run(&format!("document.querySelector('report-card').report = {value}; return null")).await;
        page.until(&format!(
            "return document.querySelector('report-card').shadowRoot.textContent.includes('{is} vượt kế hoạch')"
        ))
        .await;
    }
    page.close().await;
}
