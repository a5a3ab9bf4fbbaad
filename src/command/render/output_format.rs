//! The forms that a card is given in.

/// Each with a command-line option of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OutputFormat {
    Snippet,
    Html,
    Page,
    Link,
    Frame,
    Plain,
    Svg,
    Png,
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
