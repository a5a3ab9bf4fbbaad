//! What a publisher pastes, sends and serves: the card in each of its forms, and the report with its card drawn. Command and editor's
//! desk both use this, so that they write the same.

mod drawn;
mod element;
mod host;
mod json_ld;
mod link;
mod markup;
mod output_format;
mod page;
mod picture;
mod plain;
mod scoped;
mod tree;
mod undrawn;

pub use drawn::{is_stale, published};
pub use host::{HOSTS, Host};
#[cfg(feature = "cli")]
pub(crate) use link::{PAGES, frame_of, page_in};
pub use output_format::OutputFormat;
pub use picture::{ACCENT, Image};
pub use undrawn::Undrawn;

use crate::card::{ColorScheme, Content, Options};
use crate::outline::Outline;
use crate::report::{Problem, Report};

/// Where a form will stand, and how its card begins there.
#[derive(Clone, Debug, PartialEq)]
pub struct EmbedOptions {
    /// The address at which the page will find the report, such as `/reports/2024.json`; several, one for each period, are separated by a
    /// comma and a space. Without it, the report stands inside the element, and a link or a frame leads to its page.
    pub src: Option<String>,
    /// The folder that embed.js is served from, such as `https://cdn.example/report-card/0.2.0`; a slash at its end does no harm.
    pub base: String,
    /// Light, dark, or as the reader's system is set.
    pub theme: ColorScheme,
    /// The level of the card's own heading, 1 to 6.
    pub heading_level: u8,
}

impl Default for EmbedOptions {
    fn default() -> EmbedOptions {
        let Options { color_scheme, heading_level, .. } = Options::default();
        EmbedOptions { src: None, base: ".".to_owned(), theme: color_scheme, heading_level }
    }
}

/// A report with the options of its embed: every form that is pasted, sent or served is made of these.
pub struct Publication<'a> {
    pub(crate) content: &'a Content,
    pub(crate) report: &'a Report,
    pub(crate) embed: &'a EmbedOptions,
    /// The errors that have left something out: every form says that there are some.
    errors: Vec<&'a Problem>,
}

impl<'a> Publication<'a> {
    /// The forms of a report; `None` if it can't be shown.
    pub fn of(content: &'a Content, embed: &'a EmbedOptions) -> Option<Publication<'a>> {
        Some(Publication { content, report: content.report()?, embed, errors: content.errors() })
    }

    /// The outline for the forms that don't use the card's components.
    pub fn outline(&self) -> Outline<'_> {
        Outline::new(self.report, self.content.words()).with_errors(&self.errors)
    }

    /// Organization and title of the report.
    pub fn title(&self) -> String {
        self.outline().name()
    }

    /// The report's headline sentences.
    pub(crate) fn said(&self) -> String {
        let sentences: Vec<String> = self.outline().headline().iter().map(|line| line.text()).collect();
        sentences.join(" ")
    }

    /// The code to paste: the script, and the element around its most important figures.
    pub fn snippet(&self) -> String {
        element::snippet(self)
    }

    /// The same, with the card itself in a declarative shadow root.
    pub async fn interactive(&self) -> String {
        element::interactive(self).await
    }

    /// A whole document that needs nothing else.
    ///
    /// # Errors
    ///
    /// A sentence, if the data for search engines can't be written.
    pub async fn page(&self) -> Result<String, String> {
        page::page(self).await
    }

    /// A quotation of the figures with a link to the card.
    pub fn link(&self) -> String {
        link::link(self)
    }

    /// The card in a frame.
    pub fn frame(&self) -> String {
        link::frame(self)
    }

    /// HTML with its look written on each element, for e-mail.
    pub fn plain(&self) -> String {
        plain::plain(self)
    }

    /// What search engines read, as a script.
    ///
    /// # Errors
    ///
    /// A sentence, if it can't be written.
    pub fn json_ld(&self) -> Result<String, String> {
        json_ld::script(self)
    }
}
