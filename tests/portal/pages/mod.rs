//! The pages that `report-card pages` makes: alone, in frames of every kind, and by a link to one.

use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::browser::Page;
use crate::server::{Portal, Reply};

const PAGE: &str = "/p/ngo-quyen-2023.html";

/// A folder of pages, served at `/p/`; it goes with the test.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Serves the pages of the first report; gives what oEmbed says of it.
pub fn serve(portal: &Portal) -> Value {
    let address = portal.url("");
    let name = format!("report-card-portal-{}-{}", std::process::id(), address.rsplit(':').next().unwrap_or_default());
    let folder = Folder(std::env::temp_dir().join(name));
    let output = Command::new(env!("CARGO_BIN_EXE_report-card"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["pages", "www/reports/ngo-quyen-2023.json", "--base", &address, "-o"])
        .arg(&folder.0)
        .output()
        .expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let read = |kind: &str| std::fs::read(folder.0.join(format!("ngo-quyen-2023.{kind}"))).expect(kind);
    portal.reply(PAGE, Reply::of("text/html; charset=utf-8", read("html")));
    portal.reply("/p/ngo-quyen-2023.json", Reply::of("application/json", read("json")));
    portal.reply("/p/ngo-quyen-2023.png", Reply::of("image/png", read("png")));
    serde_json::from_slice(&read("oembed.json")).expect("JSON")
}

#[tokio::test]
async fn the_page_is_the_card_which_nobody_waits_for() {
    let portal = Portal::start().await;
    serve(&portal);
    let page = Page::open(&portal.url(PAGE)).await;
    page.state("ready").await;
    page.assert(
        "const article = document.querySelector('report-card').shadowRoot.querySelector('article');
         return article.getBoundingClientRect().height > 400 && article.querySelector('h1.title') !== null
           && document.title.startsWith('Quận uỷ Ngô Quyền. ')",
    )
    .await;
    assert_eq!(portal.count("/report-card_bg.wasm"), 0);
    page.screenshot("published-page").await;
    // A reader who presses something has the live card, of the report beside it.
    page.run("[...document.querySelector('report-card').shadowRoot.querySelectorAll('button')].find((button) => button.textContent === 'Bảng').click(); return null")
        .await;
    page.until("return document.querySelector('report-card').shadowRoot.querySelector('table.figures') !== null").await;
    assert_eq!(portal.count("/p/ngo-quyen-2023.json"), 1);
    page.close().await;
    // Whatever its address says besides: a title and somebody else's figures would be one lie.
    let page = Page::open(&portal.url(&format!("{PAGE}?src=/reports/winchester-2014-15.json&lang=en"))).await;
    page.state("ready").await;
    page.assert("return document.querySelector('report-card').getAttribute('src') === 'ngo-quyen-2023.json'").await;
    page.close().await;
}

#[tokio::test]
async fn a_frame_that_allows_nothing_still_shows_the_figures() {
    let portal = Portal::start().await;
    serve(&portal);
    let page = Page::open(&portal.bare_page(&format!(
        "<iframe sandbox src=\"{PAGE}\" width=700 height=900 onload=\"window.isLoaded = true\"></iframe>"
    )))
    .await;
    page.until("return window.isLoaded === true").await;
    page.screenshot("published-sandbox").await;
    // No script runs in it, and none reads it from without: the driver does.
    let text = page.frame_text().await;
    assert!(text.contains("1.757") && text.contains("19/19"), "{text}");
    page.allow_errors().close().await;
}

#[tokio::test]
async fn wordpress_shows_the_frame_of_oembed_in_the_place_of_its_quotation() {
    let portal = Portal::start().await;
    portal.header("access-control-allow-origin", "*");
    let answer = serve(&portal);
    let html = answer["html"].as_str().expect("text");
    let (quotation, frame) = html.split_once("</blockquote>\n").expect("both");
    // As WordPress (6.1, wp_filter_oembed_result) writes what a stranger's page gives.
    let quotation = quotation
        .trim_start_matches("<div>")
        .replace("<blockquote", "<blockquote class=wp-embedded-content data-secret=AbC123");
    let frame = frame.trim_end_matches("</div>").replace(" loading=\"lazy\"", "").replace(".html\"", ".html#?secret=AbC123\" data-secret=AbC123").replace(
        "<iframe",
        "<iframe class=wp-embedded-content sandbox=allow-scripts security=restricted style=\"position: absolute; clip: rect(1px, 1px, 1px, 1px);\"",
    );
    let script = "<script>addEventListener('message', ({ data, source }) => {
        const frame = document.querySelector('iframe');
        if (data.secret !== 'AbC123' || data.message !== 'height' || source !== frame.contentWindow) return;
        document.querySelector('blockquote').style.display = 'none';
        frame.removeAttribute('style');
        frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
        window.told = data.value;
    })</script>";
    let page = Page::open(&portal.html(script, &format!("<main>{quotation}</blockquote>{frame}</main>"))).await;
    page.until("return window.told > 400").await;
    page.assert("return document.querySelector('iframe').clientHeight > 400 && !document.querySelector('blockquote').checkVisibility()").await;
    page.allow_errors().close().await;
    assert_eq!(portal.count("/report-card_bg.wasm"), 0, "a frame's secret is no link into a card");
}

#[tokio::test]
async fn a_link_to_the_page_becomes_the_card() {
    let portal = Portal::start().await;
    let report = "/report-card/p/ngo-quyen-2023.json";
    portal.reply(report, Reply::of("application/json", crate::NGO_QUYEN));
    let script = "<script type=module src=/report-card/embed.js></script>";
    let body = format!("<p><a href=\"/report-card{PAGE}?theme=dark\">Kết quả</a></p>");
    let page = Page::open(&portal.html(script, &body)).await;
    page.state("ready").await;
    page.assert(&format!(
        "const card = document.querySelector('p > report-card');
         return card.getAttribute('src') === `${{location.origin}}{report}`
           && card.shadowRoot.querySelector('article').dataset.theme === 'dark'"
    ))
    .await;
    page.close().await;
}

#[tokio::test]
async fn in_a_sites_own_root_its_pages_stay_links() {
    let portal = Portal::start().await;
    let own = ["/p/tin-tuc.html", "/2024/p/tin-tuc.html", "/xem/frame.html?src=/tin.json", "/xem/p/lien-he.html"];
    let links: String = own.iter().map(|href| format!("<p><a href=\"{href}\">Tin tức</a></p>")).collect();
    // A report's page lies in a version's folder, or is named by frame.html.
    let report = "/0.1.0/p/ngo-quyen-2023.json";
    portal.reply(report, Reply::of("application/json", crate::NGO_QUYEN));
    let reports = ["/0.1.0/p/ngo-quyen-2023.html", "/frame.html?src=/reports/ngo-quyen-2023.json"];
    let cards: String = reports.iter().map(|href| format!("<div><a href=\"{href}\">Kết quả</a></div>")).collect();
    let page = Page::open(&portal.page(&format!("<main>{links}{cards}</main>"))).await;
    page.states(2, "ready").await;
    page.assert(
        "return document.querySelectorAll('main > p > a').length === 4 && document.querySelectorAll('main > div > report-card').length === 2",
    )
    .await;
    page.close().await;
    let asked = portal.requests();
    assert!(!asked.iter().any(|path| path.contains("tin") || path.contains("lien-he")), "{asked:?}");
}
