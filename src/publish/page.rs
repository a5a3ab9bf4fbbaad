//! A document of its own: the card, its data for search engines, and nothing to fetch.

use super::Publication;
use super::json_ld;
use super::markup::still;
use crate::card::STYLE;
use crate::export::{alternative, escape};

/// The page around the card: a width that reads well, light or dark as the reader's system.
const AROUND: &str = "html{color-scheme:light dark}body{margin:0;padding:16px}\
main{max-inline-size:760px;margin-inline:auto}@media print{body{padding:0}}";

pub(super) async fn page(publication: &Publication<'_>) -> Result<String, String> {
    let words = publication.content.words();
    let article = still(publication.content).await;
    let outline = publication.outline();
    Ok(format!(
        "<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <meta name=\"description\" content=\"{}\">\n<link rel=\"icon\" href=\"data:,\">\n<style>{AROUND}{STYLE}</style>\n{}\
         </head>\n<body>\n<main>{article}</main>\n</body>\n</html>\n",
        words.tag(),
        if words.is_rtl() { "rtl" } else { "ltr" },
        escape(&publication.title()),
        escape(&alternative(&outline)),
        json_ld::script(publication)?,
    ))
}
