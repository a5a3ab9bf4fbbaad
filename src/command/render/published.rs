//! The page of a report that stands by itself: found by search engines, shown by link previews, and given to CMSs by oEmbed.

mod oembed;

use pollster::block_on;

use super::png::{NoPicture, file_size, png};
use crate::card::{Content, Options};
use crate::export::escape;
use crate::publish::{Drawn, Made, Place, frame_of};
use crate::words::Language;

/// No wider than the card reads well.
const AROUND: &str = "main{max-inline-size:760px;margin-inline:auto}";

/// Where a report's page and its embed script are served from.
pub struct Site<'a> {
    /// The folder of embed.js.
    pub base: &'a str,
    /// The folder of the pages.
    pub at: &'a str,
}

/// The files of a report, to be served side by side.
pub struct Published {
    pub id: String,
    pub page: String,
    pub oembed: String,
    /// A PNG, or why this machine can't draw one.
    pub picture: Result<Vec<u8>, NoPicture>,
}

/// The files of a report; `None` if it can't be shown.
pub fn published(text: &str, lang: Option<Language>, site: &Site) -> Result<Option<Published>, String> {
    let options = Options { lang: lang.map(|lang| lang.tag().into()), heading_level: 1, ..Options::default() };
    let content = Content::new(text, options);
    let Some(report) = content.report() else { return Ok(None) };
    let id = report.id.to_string();
    // The page stands beside the report's file.
    let src = Some(format!("{id}.json"));
    let place = Place { src, base: site.base.to_owned(), heading_level: 1, ..Place::default() };
    let Some(made) = Made::of(&content, &place) else { return Ok(None) };
    let drawn = Drawn::of(&made);
    let picture = png(&drawn);
    Ok(Some(Published {
        page: page(&made, site, &drawn, picture.is_ok())?,
        oembed: oembed::answer(&made, site, &drawn, picture.is_ok())?,
        picture,
        id,
    }))
}

/// The card as readers see it before any script, and without one.
fn page(made: &Made, site: &Site, drawn: &Drawn, has_picture: bool) -> Result<String, String> {
    let (words, id) = (made.content.words(), &made.report.id);
    let (base, at) = (escape(site.base), escape(site.at));
    let title = escape(&made.title());
    let description = escape(&Some(made.said()).filter(|said| !said.is_empty()).unwrap_or_else(|| made.title()));
    let (width, height) = file_size(drawn);
    let image = if has_picture {
        format!(
            "<meta property=\"og:image\" content=\"{at}/{id}.png\">\n<meta property=\"og:image:width\" content=\"{width}\">\n\
             <meta property=\"og:image:height\" content=\"{height}\">\n<meta property=\"og:image:alt\" content=\"{description}\">\n\
             <meta name=\"twitter:card\" content=\"summary_large_image\">\n"
        )
    } else {
        String::new()
    };
    Ok(format!(
        "<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
         <meta name=\"description\" content=\"{description}\">\n<link rel=\"canonical\" href=\"{at}/{id}.html\">\n\
         <meta property=\"og:type\" content=\"article\">\n<meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{description}\">\n<meta property=\"og:url\" content=\"{at}/{id}.html\">\n{image}\
         <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{at}/{id}.oembed.json\" title=\"{title}\">\n\
         <link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"{base}/frame.css\">\n<style>{AROUND}</style>\n\
         <script type=\"module\" src=\"{base}/frame.js\"></script>\n{}</head>\n<body>\n<main>\n{}</main>\n</body>\n</html>\n",
        words.tag(),
        if words.is_rtl() { "rtl" } else { "ltr" },
        made.json_ld()?,
        block_on(made.interactive()),
    ))
}

/// The page in a frame.
fn frame(made: &Made, site: &Site, drawn: &Drawn) -> String {
    frame_of(&format!("{}/{}.html", site.at, made.report.id), &made.title(), drawn.size())
}
