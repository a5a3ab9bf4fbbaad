//! The element as text to paste: with plain figures, or with the card drawn.

use super::Publication;
use super::markup::{article, in_script};
use super::scoped::scoped;
use crate::card::{ColorScheme, Options, STYLE, ViewState};
use crate::export::{brief, escape};

/// Until the script is there, nothing reacts; controls keep their space, so that nothing moves later. Where scripts are off, they take
/// none. No scroll anchor, because a node that is about to go would make the browser scroll.
const WAITING: &str = ":host{display:block;overflow-anchor:none}\
:host(:not(:defined)) slot :is(.choice,.tools,.search,.more){visibility:hidden}\
@media (scripting:none){slot :is(.choice,.tools,.search,.more){display:none}}";

/// The script, and the element around its most important figures.
pub(super) fn snippet(publication: &Publication) -> String {
    whole(publication, "")
}

/// The same, with the card itself in a declarative shadow root.
pub(crate) async fn interactive(publication: &Publication<'_>) -> String {
    let article = article(publication.content, ViewState::default()).await;
    let shadow = format!(
        // The default content of a slot to which no node of the page is assigned.
        "<template shadowrootmode=\"open\"><slot name=\"card\"><style>{}{WAITING}</style>{article}</slot></template>\n",
        scoped(STYLE, &article)
    );
    whole(publication, &shadow)
}

/// In a block of its own: a system's formatter takes an unknown element for text and breaks it into paragraphs.
fn whole(publication: &Publication, shadow: &str) -> String {
    format!(
        "<div>\n{}\n{}{shadow}{}</report-card>\n</div>\n",
        script(publication),
        opening(publication),
        inside(publication)
    )
}

fn script(publication: &Publication) -> String {
    let base = publication.embed.base.trim_end_matches('/');
    format!("<script type=\"module\" src=\"{}/embed.js\"></script>", escape(base))
}

fn opening(publication: &Publication) -> String {
    let mut tag = String::from("<report-card");
    let mut add = |name: &str, value: &str| tag.push_str(&format!(" {name}=\"{}\"", escape(value)));
    if let Some(src) = &publication.embed.src {
        add("src", src);
    }
    // Always set: the live card must speak the language of this one, whatever the page's is.
    add("lang", &publication.content.words().locale);
    if publication.embed.theme != ColorScheme::Auto {
        add("theme", publication.embed.theme.name());
    }
    if publication.embed.heading_level != Options::default().heading_level {
        add("heading-level", &publication.embed.heading_level.to_string());
    }
    tag + ">\n"
}

/// The element's content where it doesn't run: the figures; and the report, if it has no address.
fn inside(publication: &Publication) -> String {
    let figures = brief(&publication.outline());
    let report = match publication.embed.src {
        Some(_) => String::new(),
        None => {
            let json = in_script(publication.content.json().trim());
            format!("<script type=\"application/json\">{json}</script>\n")
        }
    };
    format!("{figures}\n{report}")
}
