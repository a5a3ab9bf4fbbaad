//! The page of a report that stands by itself: found by search engines, shown by link previews, and given to CMSs by oEmbed.

mod oembed;

use pollster::block_on;

use super::png::{PictureError, file_size, png};
use crate::card::{Content, Options};
use crate::export::escape;
use crate::publish::{EmbedOptions, Image, Publication, frame_of};
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
    pub picture: Result<Vec<u8>, PictureError>,
}

/// The files of a report; `None` if it can't be shown.
pub fn published(text: &str, lang: Option<Language>, site: &Site) -> Result<Option<Published>, String> {
    let options = Options { lang: lang.map(|lang| lang.tag().into()), heading_level: 1, ..Options::default() };
    let content = Content::new(text, options);
    let Some(report) = content.report() else { return Ok(None) };
    let id = report.id.to_string();
    // The page stands beside the report's file.
    let src = Some(format!("{id}.json"));
    let embed = EmbedOptions { src, base: site.base.to_owned(), heading_level: 1, ..EmbedOptions::default() };
    let Some(publication) = Publication::of(&content, &embed) else { return Ok(None) };
    let image = Image::of(&publication);
    let picture = png(&image);
    Ok(Some(Published {
        page: page(&publication, site, &image, picture.is_ok())?,
        oembed: oembed::answer(&publication, site, &image, picture.is_ok())?,
        picture,
        id,
    }))
}

/// The card as readers see it before any script, and without one.
fn page(publication: &Publication, site: &Site, image: &Image, has_picture: bool) -> Result<String, String> {
    let (words, id) = (publication.content.words(), &publication.report.id);
    let (base, at) = (escape(site.base), escape(site.at));
    let title = escape(&publication.title());
    let description =
        escape(&Some(publication.said()).filter(|said| !said.is_empty()).unwrap_or_else(|| publication.title()));
    let (width, height) = file_size(image);
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
        publication.json_ld()?,
        block_on(publication.interactive()),
    ))
}

/// The page in a frame.
fn frame(publication: &Publication, site: &Site, image: &Image) -> String {
    frame_of(&format!("{}/{}.html", site.at, publication.report.id), &publication.title(), image.size())
}
