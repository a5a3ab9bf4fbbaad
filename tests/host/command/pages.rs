//! `report-card pages`: a folder of pages that search engines, link previews and CMSs find their way in.

use std::fs;

use scraper::{Html, Selector};
use serde_json::Value;

use super::folder::Folder;
use super::run;

const NGO_QUYEN: &str = "www/reports/ngo-quyen-2023.json";
const WINCHESTER: &str = "www/reports/winchester-2014-15.json";
const BASE: &str = "https://cdn.example/report-card/0.1.0";

#[test]
fn each_report_has_a_page_that_tells_what_it_is() {
    let folder = Folder::of("pages-each");
    let said = run(&["pages", NGO_QUYEN, WINCHESTER, "-o", &folder.path(""), "--base", BASE], b"");
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    let html = folder.read("ngo-quyen-2023.html");
    let page = Html::parse_document(&html);
    let attribute = |selector: &str, name: &str| {
        let found = Selector::parse(selector).expect("a selector");
        let element = page.select(&found).next().unwrap_or_else(|| panic!("{selector}"));
        element.attr(name).unwrap_or_default().replace('\u{a0}', " ")
    };
    let own = format!("{BASE}/p/ngo-quyen-2023");
    assert_eq!(attribute("link[rel=canonical]", "href"), format!("{own}.html"));
    assert_eq!(attribute("link[type='application/json+oembed']", "href"), format!("{own}.oembed.json"));
    assert_eq!(attribute("meta[property='og:image']", "content"), format!("{own}.png"));
    let title = "Quận uỷ Ngô Quyền. Kết quả năm 2023 và chủ đề năm 2024";
    assert_eq!(attribute("meta[property='og:title']", "content"), title);
    assert!(attribute("meta[property='og:description']", "content").starts_with("19/19 chỉ tiêu chủ yếu hoàn thành"));
    assert_eq!(attribute("report-card", "src"), "ngo-quyen-2023.json");
    assert_eq!(attribute("script[src$='embed.js']", "src"), format!("{BASE}/embed.js"));
    // The card before any script, and figures for who knows no shadow roots.
    assert!(
        html.contains("<template shadowrootmode=\"open\">") && html.contains("</template>\n<p>Quận uỷ Ngô Quyền</p>")
    );
    // The report beside it bears its drawn card.
    let report: Value = serde_json::from_str(&folder.read("ngo-quyen-2023.json")).expect("JSON");
    assert!(report["drawn"]["vi"].is_array());
    assert!(fs::read(folder.path("winchester-2014-15.png")).expect("there").starts_with(b"\x89PNG"));
    assert!(
        folder.read("winchester-2014-15.html").contains("<html lang=\"en-GB\"")
            || folder.read("winchester-2014-15.html").contains("<html lang=\"en\"")
    );
}

#[test]
fn oembed_is_a_quotation_and_then_a_frame() {
    let folder = Folder::of("pages-oembed");
    let at = "https://www.example.gov/reports/p/";
    let said = run(&["pages", NGO_QUYEN, "-o", &folder.path(""), "--base", BASE, "--at", at], b"");
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    let answer: Value = serde_json::from_str(&folder.read("ngo-quyen-2023.oembed.json")).expect("JSON");
    assert_eq!((&answer["type"], &answer["version"]), (&"rich".into(), &"1.0".into()));
    assert_eq!(
        (&answer["provider_name"], &answer["author_name"]),
        (&"www.example.gov".into(), &"Quận uỷ Ngô Quyền".into())
    );
    assert_eq!(answer["thumbnail_url"], "https://www.example.gov/reports/p/ngo-quyen-2023.png");
    let html = answer["html"].as_str().expect("text").replace('\u{a0}', " ");
    // The order that WordPress looks for.
    let (quotation, frame) = html.split_once("</blockquote>\n<iframe ").expect("both");
    assert!(quotation.starts_with("<div><blockquote>Quận uỷ Ngô Quyền. ") && quotation.contains("19/19 chỉ tiêu"));
    assert!(quotation.ends_with("<a href=\"https://www.example.gov/reports/p/ngo-quyen-2023.html\">Quận uỷ Ngô Quyền. Kết quả năm 2023 và chủ đề năm 2024</a>"));
    assert!(
        frame.starts_with("src=\"https://www.example.gov/reports/p/ngo-quyen-2023.html\"")
            && frame.ends_with("</iframe></div>")
    );
}

#[test]
fn a_report_that_cannot_be_shown_or_takes_anothers_place_is_told_and_spoils_no_other() {
    let folder = Folder::of("pages-bad");
    let (bad, twin) = (folder.file("bad.json", "{}"), "www/reports/ngo-quyen-2023.json");
    let said = run(&["pages", &bad, NGO_QUYEN, twin, "-o", &folder.path(""), "--base", BASE], b"");
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains(&format!("{bad}: it can't be shown; run report-card check\n")), "{}", said.err);
    assert!(said.err.contains("has the same id, ngo-quyen-2023; give each its own"), "{}", said.err);
    assert!(folder.has("ngo-quyen-2023.html"));
    for base in ["cdn.example", "ftp://cdn.example", "https:///x", "https://cdn.example/?x"] {
        assert_eq!(run(&["pages", NGO_QUYEN, "-o", &folder.path(""), "--base", base], b"").code, Some(2), "{base}");
    }
}
