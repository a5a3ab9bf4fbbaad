//! The card's words with a `style` on each element: for e-mail, and for systems that strip everything else.

use super::Publication;
use crate::export::{self, Folds};

pub(super) fn plain(publication: &Publication) -> String {
    let words = publication.content.words();
    format!(
        "<div lang=\"{}\" dir=\"{}\" style=\"max-width:640px;font-family:Arial,'Noto Sans',sans-serif;font-size:16px;\
         line-height:1.5;color:#16202c;background:#ffffff\">\n{}\n</div>\n",
        words.tag(),
        if words.is_rtl() { "rtl" } else { "ltr" },
        export::plain(&publication.outline(), look, Folds::Opened)
    )
}

/// Only properties that mail programs know.
fn look(name: &str) -> &'static str {
    match name {
        "h1" | "h2" => "margin:0 0 8px;font-size:24px;line-height:1.25;color:#12436d",
        "h3" => "margin:20px 0 6px;padding-top:12px;border-top:1px solid #dfe4ea;font-size:15px;color:#55606e",
        "h4" | "h5" | "h6" => "margin:14px 0 4px;font-size:17px",
        "p" => "margin:0 0 8px",
        "ul" => "margin:0 0 8px;padding-left:20px",
        "li" => "margin:0 0 4px",
        "blockquote" => "margin:8px 0;padding-left:12px;border-left:4px solid #12436d;font-size:20px;font-weight:bold",
        "dt" => "margin-top:8px;font-weight:bold",
        "dd" => "margin:0 0 4px",
        "table" => "border-collapse:collapse;margin:0 0 8px",
        "th" | "td" => "padding:3px 12px 3px 0;text-align:left;vertical-align:top",
        _ => "",
    }
}
