//! The element as text to paste: with its figures as plain HTML, or as its reader sees it.

use super::Made;
use super::markup::{article, in_script};
use super::scoped::scoped;
use crate::card::{ColorScheme, Options, STYLE, ViewState};
use crate::export::{brief, escape};

/// Until the script has come, nothing reacts; what only reacts keeps its place, so that nothing moves when it does. Where none will
/// come, it takes no place. The browser holds on to no node that is about to go: it would scroll.
const WAITING: &str = ":host{display:block;overflow-anchor:none}\
:host(:not(:defined)) slot :is(.choice,.tools,.search,.more){visibility:hidden}\
@media (scripting:none){slot :is(.choice,.tools,.search,.more){display:none}}";

/// The script and the element around the figures that are known at a glance.
pub(super) fn snippet(made: &Made) -> String {
    whole(made, "")
}

/// The same, with the card itself in a declarative shadow root.
pub(crate) async fn interactive(made: &Made<'_>) -> String {
    let article = article(made.content, ViewState::default()).await;
    let shadow = format!(
        // In a slot, whose own content it is: where the element shows the page's fallback, it shows this.
        "<template shadowrootmode=\"open\"><slot name=\"card\"><style>{}{WAITING}</style>{article}</slot></template>\n",
        scoped(STYLE, &article)
    );
    whole(made, &shadow)
}

/// In a block of its own: an element that a system does not know is text to its formatter, which breaks it into paragraphs.
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
    // Always there: the card that the script makes must speak as this one does, whatever the page's language is.
    add("lang", &made.content.words().locale);
    if made.place.theme != ColorScheme::Auto {
        add("theme", made.place.theme.name());
    }
    if made.place.heading_level != Options::default().heading_level {
        add("heading-level", &made.place.heading_level.to_string());
    }
    tag + ">\n"
}

/// What stands in the element where it is none: its figures; and its report, where it has no address.
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
