//! Scripts that sites have beside the card, as npm has them: routers that keep pages, consent managers, optimisers.

mod kept;
mod released;

use crate::server::{Portal, Reply};

const REPORT: &str = "/reports/ngo-quyen-2023.json";
const ELEMENT: &str = r#"<report-card src="/reports/ngo-quyen-2023.json" loading="eager"></report-card>"#;
const LINE: &str =
    r#"<script async src="/embed.js" data-report="/reports/ngo-quyen-2023.json" data-loading="eager"></script>"#;
const MODULE: &str = r#"<script type="module" src="/embed.js"></script>"#;

/// A page at an address of its own.
fn add(portal: &Portal, path: &str, head: &str, body: &str) -> String {
    let html = format!(
        "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\">{head}</head>\
         <body>{body}</body></html>"
    );
    portal.reply(path, Reply::of("text/html; charset=utf-8", html));
    portal.url(path)
}

/// A script of a package's.
fn library(path: &str) -> String {
    format!(r#"<script src="/nm/{path}"></script>"#)
}
