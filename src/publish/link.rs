//! Forms for systems that strip scripts: the figures as a quotation and a link to the card; or a frame.

use super::Publication;
use super::picture::Image;
use crate::card::{ColorScheme, Options};
use crate::export::{escape, sentences};

/// The figures and, last, the link: `embed.js`, where the site has it, puts the card in the place of both. Only elements that every
/// filter keeps: others might be left standing as text.
pub(super) fn link(publication: &Publication) -> String {
    // The link names organization and title.
    let title = publication.title();
    let items: String = sentences(&publication.outline())
        .into_iter()
        .filter(|sentence| !title.contains(sentence.trim_end_matches('.')))
        .map(|sentence| format!("<li>{}</li>\n", escape(&sentence)))
        .collect();
    let link = format!("<a href=\"{}\">{}</a>", escape(&address(publication)), escape(&title));
    format!("<blockquote>\n<ul>\n{items}</ul>\n{link}\n</blockquote>\n")
}

/// As high as the picture of the same card, until the frame tells its height.
pub(super) fn frame(publication: &Publication) -> String {
    format!("<div>\n{}\n</div>\n", frame_of(&address(publication), &publication.title(), Image::of(publication).size()))
}

/// The folder of reports' pages below that of `embed.js`, where `links.js` takes a link for a card.
pub(crate) const PAGES: &str = "p";

/// The address of a report's page in a folder of pages.
pub(crate) fn page_in(folder: &str, id: &str) -> String {
    format!("{folder}/{id}.html")
}

pub(crate) fn frame_of(address: &str, title: &str, (_, height): (u32, u32)) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" frameborder=\"0\"></iframe>",
        escape(address),
        escape(title)
    )
}

/// A page that shows the card: frame.html if the report has an address, else the page that `report-card pages` makes.
fn address(publication: &Publication) -> String {
    let embed = publication.embed;
    let base = embed.base.trim_end_matches('/');
    let mut asked = Vec::new();
    let page = match &embed.src {
        Some(src) => {
            asked.push(("src", in_query(src)));
            // A report's page is in the report's language; frame.html has to be told.
            asked.push(("lang", in_query(&publication.content.words().locale)));
            format!("{base}/frame.html")
        }
        None => page_in(&format!("{base}/{PAGES}"), &publication.report.id),
    };
    if embed.theme != ColorScheme::Auto {
        asked.push(("theme", embed.theme.name().to_owned()));
    }
    if embed.heading_level != Options::default().heading_level {
        asked.push(("heading-level", embed.heading_level.to_string()));
    }
    let query: Vec<String> = asked.iter().map(|(name, value)| format!("{name}={value}")).collect();
    if query.is_empty() { page } else { format!("{page}?{}", query.join("&")) }
}

/// Escapes a value for a query, but for what is legible there.
fn in_query(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b':' | b',' | b'.' | b'-' | b'_' | b'~' => {
                out.push(char::from(byte));
            }
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}
