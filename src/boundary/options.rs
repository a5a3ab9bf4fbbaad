//! A page's options for a card: the one place where they are read and become the card's own.

use serde::Deserialize;

use super::messages::messages;
use crate::card::{ColorScheme, HEADING_LEVELS, Options, ViewMode};
use crate::report::{Data, Text, Value, read_fields};

/// The options that a page gives. One that it does not name stays as it was; `null` or an invalid value stands for the default. Numbers
/// may be texts, as attributes are.
#[derive(Default, Deserialize)]
#[serde(from = "Data")]
pub struct PageOptions {
    lang: Option<Value>,
    theme: Option<Value>,
    heading_level: Option<Value>,
    label: Option<Value>,
    view: Option<Value>,
    messages: Option<Value>,
}

/// Read as untyped data, as reports are: a derived reader would weigh twice as much in the wasm, and refuse all for one odd value.
impl From<Data> for PageOptions {
    fn from(Data(data): Data) -> PageOptions {
        let mut asked = PageOptions::default();
        let Value::Map(fields) = data else { return asked };
        for said in read_fields(&fields) {
            if let Some((_, field)) = PageOptions::FIELDS.iter().find(|(known, _)| said.name == *known) {
                *field(&mut asked) = Some(said.item.value.clone());
            }
        }
        asked
    }
}

type Field = fn(&mut PageOptions) -> &mut Option<Value>;

impl PageOptions {
    /// Each option with its name.
    const FIELDS: [(&'static str, Field); 6] = [
        ("lang", |asked| &mut asked.lang),
        ("theme", |asked| &mut asked.theme),
        ("headingLevel", |asked| &mut asked.heading_level),
        ("label", |asked| &mut asked.label),
        ("view", |asked| &mut asked.view),
        ("messages", |asked| &mut asked.messages),
    ];

    /// The names of all.
    pub fn names() -> impl Iterator<Item = &'static str> {
        PageOptions::FIELDS.iter().map(|(name, _)| *name)
    }

    /// The options that result where `before` was in force.
    pub fn on(self, before: Options) -> Options {
        let default = Options::default();
        let text = |said: Option<Value>, before| said.map_or(before, |said| text_of(&said).cloned());
        let name = |said: &Value| text_of(said).cloned().unwrap_or_default();
        Options {
            lang: text(self.lang, before.lang),
            color_scheme: self.theme.map_or(before.color_scheme, |said| ColorScheme::of(&name(&said))),
            label: text(self.label, before.label),
            heading_level: self
                .heading_level
                .map_or(before.heading_level, |said| level_of(&said).unwrap_or(default.heading_level)),
            mode: self.view.map_or(before.mode, |said| ViewMode::of(&name(&said))),
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
            let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
            text.get(..end)?.parse().ok()?
        }
        _ => return None,
    };
    let (least, most) = (u32::from(*HEADING_LEVELS.start()), *HEADING_LEVELS.end());
    (level >= least).then(|| u8::try_from(level).map_or(most, |level| level.min(most)))
}
