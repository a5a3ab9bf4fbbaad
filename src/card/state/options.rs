//! How a card is to look and speak.

use std::ops::RangeInclusive;

use yew::AttrValue;

use super::view::ViewMode;
use crate::words::Messages;

/// How a card is to look and speak.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// BCP 47; `None` is the report's own language.
    pub lang: Option<AttrValue>,
    /// Whether it is light or dark.
    pub color_scheme: ColorScheme,
    /// The level of the card's own heading, one of [`HEADING_LEVELS`].
    pub heading_level: u8,
    /// What assistive technology calls the card; `None` is its title.
    pub label: Option<AttrValue>,
    /// The view at first, until the reader chooses another.
    pub mode: ViewMode,
    /// Another language's sentences.
    pub messages: Option<Messages>,
}

/// HTML's levels of headings.
pub const HEADING_LEVELS: RangeInclusive<u8> = 1..=6;

impl Default for Options {
    fn default() -> Self {
        Options {
            lang: None,
            color_scheme: ColorScheme::Auto,
            heading_level: 2,
            label: None,
            mode: ViewMode::Card,
            messages: None,
        }
    }
}

/// Whether the card is light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColorScheme {
    /// As the reader's system has it.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl ColorScheme {
    /// All of them, in the order of their names in the documents.
    pub const ALL: [ColorScheme; 3] = [ColorScheme::Auto, ColorScheme::Light, ColorScheme::Dark];

    /// The color scheme of that name; `Auto` for any other text.
    pub fn of(name: &str) -> ColorScheme {
        ColorScheme::ALL.into_iter().find(|scheme| scheme.name() == name).unwrap_or_default()
    }

    /// `auto`, `light` or `dark`: the values of the attribute `theme`.
    pub fn name(self) -> &'static str {
        match self {
            ColorScheme::Auto => "auto",
            ColorScheme::Light => "light",
            ColorScheme::Dark => "dark",
        }
    }
}
