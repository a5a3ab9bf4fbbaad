//! Fonts that the tests bring. What is compared with pictures, breaks lines or fills sheets goes by these, and not by what a machine has.

use crate::browser::Page;

/// In a page's body: the page, the card and what stands in its place are set in them.
pub const FONTS: &str = r#"<link rel="stylesheet" href="/cases/fonts/fonts.css">"#;

/// Waits until all of them are there; by itself a browser fetches each when a letter asks for it.
pub async fn loaded(page: &Page) {
    page.run("return Promise.all([...document.fonts].map((font) => font.load())).then(() => null)").await;
    page.assert("return document.fonts.size > 0 && [...document.fonts].every(({ status }) => status === 'loaded')")
        .await;
}
