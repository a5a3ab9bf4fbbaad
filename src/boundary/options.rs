//! How a page wants a card: the one place where what it says becomes what the card goes by.

use serde::{Deserialize, Deserializer};

use super::messages::messages;
use crate::card::{Form, HEADING_LEVELS, Options, Theme};
use crate::report::{Data, Text, Value};

/// What a page says. What it does not name stays as it is; `null`, and what means nothing there, is the default. Numbers may be texts:
/// attributes are.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Asked {
    #[serde(deserialize_with = "said")]
    lang: Option<Value>,
    #[serde(deserialize_with = "said")]
    theme: Option<Value>,
    #[serde(deserialize_with = "said")]
    heading_level: Option<Value>,
    #[serde(deserialize_with = "said")]
    label: Option<Value>,
    #[serde(deserialize_with = "said")]
    view: Option<Value>,
    #[serde(deserialize_with = "said")]
    messages: Option<Value>,
}

/// Named, `null` or not.
fn said<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Data::deserialize(deserializer).map(|Data(value)| Some(value))
}

impl Asked {
    /// The options that follow on those before.
    pub fn on(self, before: Options) -> Options {
        let default = Options::default();
        let text = |said: Option<Value>, before| said.map_or(before, |said| text_of(&said).cloned());
        let name = |said: &Value| text_of(said).cloned().unwrap_or_default();
        Options {
            lang: text(self.lang, before.lang),
            theme: self.theme.map_or(before.theme, |said| Theme::of(&name(&said))),
            label: text(self.label, before.label),
            heading_level: self
                .heading_level
                .map_or(before.heading_level, |said| level_of(&said).unwrap_or(default.heading_level)),
            form: self.view.map_or(before.form, |said| Form::of(&name(&said))),
            messages: self.messages.map_or(before.messages, |said| messages(&said)),
        }
    }
}

fn text_of(said: &Value) -> Option<&Text> {
    match said {
        Value::Text(text) if !text.is_empty() => Some(text),
        _ => None,
    }
}

/// A level of a heading: of a text the digits that it begins with, as HTML reads its own numbers.
fn level_of(said: &Value) -> Option<u8> {
    let level = match said {
        Value::Number(number) => *number as u32,
        Value::Text(text) => {
            let text = text.trim_start();
            let end = text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len());
            text.get(..end)?.parse().ok()?
        }
        _ => return None,
    };
    let (least, most) = (u32::from(*HEADING_LEVELS.start()), *HEADING_LEVELS.end());
    (level >= least).then(|| u8::try_from(level).map_or(most, |level| level.min(most)))
}
