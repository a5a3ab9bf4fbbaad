//! A report's oEmbed answer: what a CMS shows when its editor pastes the page's address.

use serde_json::{Value, json};

use super::{Site, frame};
use crate::command::render::png::file_size;
use crate::export::escape;
use crate::publish::{Image, Publication};

/// An hour, in seconds: a corrected title is seen the same day.
const CACHE_AGE: u32 = 3600;

/// oEmbed 1.0, type `rich`: a quotation and then a frame, because WordPress accepts these from unknown sites. It keeps the quotation's
/// text and links, and shows the frame instead once that tells its height.
pub(super) fn answer(
    publication: &Publication,
    site: &Site,
    image: &Image,
    has_picture: bool,
) -> Result<String, String> {
    let (width, height) = image.size();
    let page = format!("{}/{}.html", site.at, publication.report.id);
    let (scheme, rest) = site.at.split_once("://").ok_or("no address on the web")?;
    let host = rest.split('/').next().unwrap_or_default();
    let html = format!(
        "<div><blockquote>{} <a href=\"{}\">{}</a></blockquote>\n{}</div>",
        escape(image.alternative()),
        escape(&page),
        escape(&publication.title()),
        frame(publication, site, image)
    );
    let mut answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": publication.title(),
        "author_name": &*publication.report.organization.name,
        "provider_name": host,
        "provider_url": format!("{scheme}://{host}/"),
        "cache_age": CACHE_AGE,
        "html": html,
        "width": width,
        "height": height,
    });
    if let Some(url) = &publication.report.organization.url {
        answer["author_url"] = Value::from(&**url);
    }
    if has_picture {
        answer["thumbnail_url"] = format!("{}/{}.png", site.at, publication.report.id).into();
        let (width, height) = file_size(image);
        answer["thumbnail_width"] = width.into();
        answer["thumbnail_height"] = height.into();
    }
    let text = serde_json::to_string_pretty(&answer).map_err(|error| error.to_string())?;
    Ok(text + "\n")
}
