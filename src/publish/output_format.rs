//! The forms that a card is given in.

/// A form of the card; each has a command-line option of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OutputFormat {
    /// The element, with its figures as plain HTML.
    Snippet,
    /// The element as its reader sees it before any script.
    Html,
    /// A whole document.
    Page,
    /// A quotation of the figures with a link to the card.
    Link,
    /// The card in a frame.
    Frame,
    /// HTML with its look written on each element.
    Plain,
    /// A picture of lines and text.
    Svg,
    /// A picture of pixels.
    Png,
    /// What search engines read.
    JsonLd,
}

impl OutputFormat {
    /// The option that asks for it.
    pub fn option(self) -> &'static str {
        match self {
            OutputFormat::Snippet => "--snippet",
            OutputFormat::Html => "--html",
            OutputFormat::Page => "--page",
            OutputFormat::Link => "--link",
            OutputFormat::Frame => "--frame",
            OutputFormat::Plain => "--plain",
            OutputFormat::Svg => "--svg",
            OutputFormat::Png => "--png",
            OutputFormat::JsonLd => "--json-ld",
        }
    }
}
