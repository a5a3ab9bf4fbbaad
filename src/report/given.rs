//! A report as it is given: JSON text, or data read through serde.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::foreign::Foreign;
use super::read::{MAX_BYTES, ReadReport, read_value};
use super::value::{ByteRange, Field, Value};
use super::{Fault, Problem, Text, json};

/// One report, or a text that holds several. Only a text is cheap to clone.
#[derive(Clone, Debug, PartialEq)]
pub struct Given(Input);

#[derive(Clone, Debug, PartialEq)]
enum Input {
    Text(Text),
    /// The pointer to it in the list that it was given in (`/1`; empty if given alone), and the value.
    Data(String, Value),
}

impl Given {
    /// A report's JSON text, or that of a list of reports.
    pub fn text(text: impl Into<Text>) -> Given {
        Given(Input::Text(text.into()))
    }

    /// All reports of what a page gives: a text is JSON, an object is a report, and a list may hold both.
    pub fn all(value: Data) -> Vec<Given> {
        let of = |place: String, value| match value {
            Value::Text(text) => Given(Input::Text(text)),
            value => Given(Input::Data(place, value)),
        };
        match value.0 {
            Value::List(items) if !items.is_empty() => {
                items.into_iter().enumerate().map(|(at, item)| of(format!("/{at}"), item.value)).collect()
            }
            value => vec![of(String::new(), value)],
        }
    }

    /// Its JSON text: as given, or written from the data.
    pub fn json(&self) -> Cow<'_, str> {
        match &self.0 {
            Input::Text(text) => Cow::Borrowed(text),
            Input::Data(_, value) => Cow::Owned(json::write(value)),
        }
    }

    /// The text as given; `None` for data.
    pub fn as_text(&self) -> Option<&str> {
        match &self.0 {
            Input::Text(text) => Some(text),
            Input::Data(..) => None,
        }
    }

    /// The report read from data; `None` for a text, which [`JsonText`](super::JsonText) reads.
    pub fn read_data(&self) -> Option<ReadReport> {
        let Input::Data(place, value) = &self.0 else { return None };
        let is_large = *value == Value::Foreign(Foreign::TooLarge) || size(value) > MAX_BYTES;
        let (report, problems) =
            if is_large { (None, vec![Problem::new("", Fault::TooLarge(None))]) } else { read_value(value) };
        Some(ReadReport { place: place.clone(), report, problems })
    }
}

/// The fewest bytes that the value takes as JSON.
fn size(value: &Value) -> usize {
    1 + match value {
        Value::Text(text) => text.len(),
        Value::List(items) => items.iter().map(|item| size(&item.value)).sum(),
        Value::Map(fields) => fields.iter().map(|field| field.name.len() + size(&field.item.value)).sum(),
        _ => 0,
    }
}

/// Untyped data from any serde format. Byte strings are marks for values that JSON can't express.
#[derive(Clone, Debug, PartialEq)]
pub struct Data(pub(crate) Value);

impl<'de> Deserialize<'de> for Data {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Data, D::Error> {
        deserializer.deserialize_any(Reader).map(Data)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("data")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(if value.is_finite() { Value::Number(value) } else { Value::Foreign(Foreign::NonFinite) })
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned().into()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value.into()))
    }

    fn visit_bytes<E>(self, mark: &[u8]) -> Result<Value, E> {
        Ok(Value::Foreign(Foreign::of(mark)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(Data(value)) = items.next_element()? {
            values.push(value.of_data());
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        while let Some((name, Data(value))) = fields.next_entry::<String, Data>()? {
            entries.push(Field { name: name.into(), key: ByteRange::default(), item: value.of_data() });
        }
        Ok(Value::map(entries))
    }
}
