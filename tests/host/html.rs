//! What stands in HTML.

use scraper::{Html, Selector};

/// The text of each element that a selector finds.
pub fn texts(html: &str, selector: &str) -> Vec<String> {
    let page = Html::parse_fragment(html);
    let selector = Selector::parse(selector).expect("a selector");
    page.select(&selector)
        .map(|node| node.text().collect::<String>().replace('\u{a0}', " ").trim().to_owned())
        .collect()
}
