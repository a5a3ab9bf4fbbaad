//! A report's oEmbed answer: what a CMS shows for the report's address, without pasting anything.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use ureq::http::Uri;

use super::snippet::frame;

/// A column of text wide and a screen high; past that the frame scrolls.
pub const SIZE: (u32, u32) = (720, 900);
/// An hour: a mended title is seen the same day.
const CACHE_AGE: u32 = 3600;

/// What the outside tells of a report.
pub struct Report {
    pub id: String,
    pub file: String,
    pub title: String,
    author: Option<String>,
    author_url: Option<String>,
}

impl Report {
    pub fn read(file: &str, bytes: &[u8]) -> Result<Report> {
        let report: Value = serde_json::from_slice(bytes).with_context(|| format!("reports/{file} is no JSON"))?;
        let text = |pointer: &str| report.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
        let is_slug = |text: &str, more: &[u8]| {
            let mut bytes = text.bytes();
            !text.is_empty()
                && bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || more.contains(&b))
        };
        // Both become part of addresses.
        ensure!(is_slug(file, b"._"), "reports/{file}: name it with a-z, 0-9, dots and hyphens alone");
        let id = text("/id")
            .filter(|id| is_slug(id, b""))
            .with_context(|| format!("reports/{file} has no id [a-z0-9-]+"))?;
        let author = text("/organization/name");
        // A title of its own, else what the card makes one of.
        let parts = [author.clone(), text("/period/label").or_else(|| text("/period/end"))];
        let title = text("/title").unwrap_or_else(|| parts.into_iter().flatten().collect::<Vec<_>>().join(", "));
        Ok(Report { id, file: file.to_owned(), title, author, author_url: text("/organization/url") })
    }

    /// oEmbed 1.0, of the type `rich`.
    pub fn oembed(&self, base: &str, address: &str) -> Result<Value> {
        let provider: Uri = base.parse()?;
        let (scheme, authority) =
            (provider.scheme_str().context("no scheme")?, provider.authority().context("no host")?);
        let mut answer = json!({
            "version": "1.0",
            "type": "rich",
            "title": self.title,
            "html": frame(address, &self.file, &self.title, SIZE),
            "width": SIZE.0,
            "height": SIZE.1,
            "provider_name": authority.as_str(),
            "provider_url": format!("{scheme}://{authority}/"),
            "cache_age": CACHE_AGE,
        });
        for (key, value) in [("author_name", &self.author), ("author_url", &self.author_url)] {
            if let Some(value) = value {
                answer[key] = json!(value);
            }
        }
        Ok(answer)
    }
}

#[cfg(test)]
mod tests {
    use super::Report;

    #[test]
    fn title_is_the_reports_own_or_made_of_who_and_when() {
        let read = |text: &str| Report::read("a.json", text.as_bytes());
        let own = read(r#"{"id":"a","title":"Kết quả","organization":{"name":"Huế"}}"#).unwrap();
        assert_eq!(own.title, "Kết quả");
        let made = read(r#"{"id":"a","organization":{"name":"Huế"},"period":{"end":"2019-12-31","label":"Năm 2019"}}"#);
        let made = made.unwrap();
        assert_eq!(made.title, "Huế, Năm 2019");
        let answer = made.oembed("https://cdn.example/report-card", "https://cdn.example/report-card/1.0.0").unwrap();
        assert_eq!(answer["provider_name"], "cdn.example");
        assert_eq!(answer["author_url"], serde_json::Value::Null);
        assert!(read(r#"{"id":"../a"}"#).is_err());
    }
}
