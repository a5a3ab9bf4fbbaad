//! Tags that others hold back, rewrite and put in: a card stands where the tag stands.

use super::{LINE, REPORT, add, library};
use crate::browser::Page;
use crate::server::Portal;

/// One card, in `#here`, of the right report, and nothing went wrong.
async fn check(page: &Page, portal: &Portal, head: &str, body: &str) {
    page.go(&add(portal, "/page.html", head, body)).await;
    page.states(1, "ready").await;
    page.assert(&format!(
        "const card = document.querySelector('report-card');
         return card.closest('#here') !== null && card.getAttribute('src') === '{REPORT}' && __errors.length === 0"
    ))
    .await;
}

/// The tag as it is held back, with these attributes.
fn held(attributes: &str) -> String {
    format!(r#"<div id="here"><script {attributes} data-report="{REPORT}" data-loading="eager"></script></div>"#)
}

#[tokio::test]
async fn a_consent_manager_releases_the_tag() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.bare_page("")).await;
    let body = format!(
        r#"{}{}<script>
          CookieConsent.run({{ categories: {{ figures: {{}} }}, language: {{ default: "vi", translations: {{ vi: {{
            consentModal: {{ title: "Cookie?", acceptAllBtn: "Có" }}, preferencesModal: {{ sections: [] }} }} }} }} }})
            .then(() => CookieConsent.acceptCategory("all"));
        </script>"#,
        held(r#"type="text/plain" data-category="figures" src="/embed.js""#),
        library("vanilla-cookieconsent/dist/cookieconsent.umd.js")
    );
    check(&page, &portal, "", &body).await;
    let head = format!(
        r#"<script>window.klaroConfig = {{ acceptAll: true, lang: "en", translations: {{ en: {{ figures: {{ description: "f" }} }} }},
          services: [{{ name: "figures", title: "f", purposes: ["f"] }}] }};</script>{}
        <script>addEventListener("load", () => {{ const all = klaro.getManager(); all.changeAll(true); all.saveAndApplyConsents(); }});</script>"#,
        library("klaro/dist/klaro.js")
    );
    let body = held(r#"type="text/plain" data-type="text/javascript" data-name="figures" data-src="/embed.js""#);
    check(&page, &portal, &head, &body).await;
    page.close().await;
}

#[tokio::test]
async fn what_a_sites_own_script_does_with_data_src_is_nothing_to_the_tag() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.bare_page("")).await;
    let unveil = "<script>document.querySelectorAll('[data-src]').forEach((one) => { one.src = one.dataset.src; one.removeAttribute('data-src'); });</script>";
    check(&page, &portal, "", &format!("<div id=here>{LINE}</div>{unveil}")).await;
    // LiteSpeed holds a script back by another type and its address in `data-src`, and may leave that there.
    for is_left in [false, true] {
        let release = format!(
            "<script>addEventListener('load', () => document.querySelectorAll('script[type^=litespeed]').forEach((held) => {{
               const script = document.createElement('script');
               for (const {{ name, value }} of held.attributes) if (name !== 'type' && (name !== 'data-src' || {is_left})) script.setAttribute(name, value);
               script.src = held.dataset.src;
               held.replaceWith(script);
             }}));</script>"
        );
        let body = held(r#"type="litespeed/javascript" data-src="/embed.js""#);
        check(&page, &portal, "", &format!("{body}{release}")).await;
    }
    // Others run it as a blob.
    let blob = "<script>fetch('/embed.js').then((response) => response.text()).then((text) => {
          const held = document.querySelector('script[type=held]');
          const script = document.createElement('script');
          for (const { name, value } of held.attributes) if (/^data/.test(name)) script.setAttribute(name, value);
          script.src = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
          held.after(script);
        });</script>";
    check(&page, &portal, "", &format!("{}{blob}", held(r#"type="held" src="/embed.js""#))).await;
    page.close().await;
}

#[tokio::test]
async fn a_tag_that_names_its_report_by_data_src_is_still_understood() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.bare_page("")).await;
    check(&page, &portal, "", &format!("<div id=here>{}</div>", LINE.replace("data-report", "data-src"))).await;
    page.close().await;
}

#[tokio::test]
async fn jquery_of_any_age_puts_a_tag_in_with_html() {
    let portal = Portal::start().await;
    let page = Page::open(&portal.bare_page("")).await;
    let cdn = Portal::start().await;
    cdn.header("access-control-allow-origin", "*");
    for jquery in ["jquery-1", "jquery-3", "jquery-4"] {
        for origin in [String::new(), cdn.url("")] {
            for kind in
                ["", "type=text/javascript", "type=TEXT/JavaScript", "type=application/javascript", "type=module"]
            {
                if jquery == "jquery-1" && kind == "type=module" {
                    continue; // it runs none
                }
                let body = format!(
                    "<div id=here></div><script>$(() => $('#here').html('<p>Tin</p><script async src=\"{origin}/embed.js?v=1\" {kind} data-report=\"{REPORT}\" data-loading=eager><' + '/script>'));</script>"
                );
                check(&page, &portal, &library(&format!("{jquery}/dist/jquery.js")), &body).await;
            }
        }
    }
    page.close().await;
}
