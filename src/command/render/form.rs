//! The forms that a card is given in.

/// Each with a command-line option of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
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

impl Form {
    /// The option that asks for it.
    pub fn option(self) -> &'static str {
        match self {
            Form::Snippet => "--snippet",
            Form::Html => "--html",
            Form::Page => "--page",
            Form::Link => "--link",
            Form::Frame => "--frame",
            Form::Plain => "--plain",
            Form::Svg => "--svg",
            Form::Png => "--png",
            Form::JsonLd => "--json-ld",
        }
    }
}
