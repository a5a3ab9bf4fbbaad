//! The element as text to paste: with plain figures, or with the card drawn.

use super::Made;
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
pub(super) fn snippet(made: &Made) -> String {
    whole(made, "")
}

/// The same, with the card itself in a declarative shadow root.
pub(crate) async fn interactive(made: &Made<'_>) -> String {
    let article = article(made.content, ViewState::default()).await;
    let shadow = format!(
        // The default content of a slot to which no node of the page is assigned.
        "<template shadowrootmode=\"open\"><slot name=\"card\"><style>{}{WAITING}</style>{article}</slot></template>\n",
        scoped(STYLE, &article)
    );
    whole(made, &shadow)
}

/// In a block of its own: a system's formatter takes an unknown element for text and breaks it into paragraphs.
fn whole(made: &Made, shadow: &str) -> String {
    format!("<div>\n{}\n{}{shadow}{}</report-card>\n</div>\n", script(made), opening(made), inside(made))
}

fn script(made: &Made) -> String {
    let base = made.place.base.trim_end_matches('/');
    format!("<script type=\"module\" src=\"{}/embed.js\"></script>", escape(base))
}

fn opening(made: &Made) -> String {
    let mut tag = String::from("<report-card");
    let mut add = |name: &str, value: &str| tag.push_str(&format!(" {name}=\"{}\"", escape(value)));
    if let Some(src) = &made.place.src {
        add("src", src);
    }
    // Always set: the live card must speak the language of this one, whatever the page's is.
    add("lang", &made.content.words().locale);
    if made.place.theme != ColorScheme::Auto {
        add("theme", made.place.theme.name());
    }
    if made.place.heading_level != Options::default().heading_level {
        add("heading-level", &made.place.heading_level.to_string());
    }
    tag + ">\n"
}

/// The element's content where it doesn't run: the figures; and the report, if it has no address.
fn inside(made: &Made) -> String {
    let figures = brief(&made.outline(&[]));
    let report = match made.place.src {
        Some(_) => String::new(),
        None => {
            let json = in_script(made.content.json().trim());
            format!("<script type=\"application/json\">{json}</script>\n")
        }
    };
    format!("{figures}\n{report}")
}
