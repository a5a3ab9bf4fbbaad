//! What a single value may be, by the reader's own limits and words.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

use crate::report::{MAX_ITEMS, MAX_TEXT, VERSION, Vocabulary, currency_codes};

/// A text that says something: always shown as text, never as markup.
#[derive(Clone, Serialize, JsonSchema)]
#[schemars(inline, extend("maxLength" = MAX_TEXT, "pattern" = r"\S"))]
pub(crate) struct Text(pub String);

/// A name of a-z, 0-9 and -.
#[derive(Clone, Serialize, JsonSchema)]
#[schemars(inline, extend("maxLength" = MAX_TEXT, "pattern" = "^[a-z0-9-]+$"), example = "thu-ngan-sach")]
pub(crate) struct Id(pub String);

/// A BCP 47 tag.
#[derive(Clone, Serialize, JsonSchema)]
#[schemars(inline, example = &"vi", example = &"en-GB", extend(
    "maxLength" = 35,
    "pattern" = "^([A-Za-z]{2,3}|[A-Za-z]{5,8})(-[A-Za-z0-9]{1,8})*$",
))]
pub(crate) struct Language(pub String);

/// An http or https address.
#[derive(Clone, Serialize, JsonSchema)]
#[schemars(inline, example = "https://example.vn/2023", extend(
    "maxLength" = MAX_TEXT,
    "pattern" = r"^[Hh][Tt][Tt][Pp][Ss]?://[^/\u0000-\u0020\u007f][^\u0000-\u0020\u007f]*$",
))]
pub(crate) struct Link(pub String);

/// A day, YYYY-MM-DD.
#[derive(Clone, Serialize, JsonSchema)]
#[schemars(inline, example = "2023-12-31", extend(
    "format" = "date",
    "pattern" = "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$",
))]
pub(crate) struct Day(pub String);

/// A number, as JSON writes it: 1757 or 42.5.
#[derive(Clone, Serialize, JsonSchema)]
#[schemars(inline, transform = any_number)]
pub(crate) struct Number(pub serde_json::Number);

/// A whole number from 0.
#[derive(Clone, Serialize, JsonSchema)]
#[schemars(inline, transform = whole_number)]
pub(crate) struct Count(pub u32);

/// The version of the format.
#[derive(Clone, Serialize, JsonSchema)]
#[schemars(inline, transform = version)]
pub(crate) struct Version(pub u32);

/// The code of a money in use (ISO 4217).
#[derive(Clone, Serialize, JsonSchema)]
#[schemars(inline, example = &"VND", extend("enum" = currency_codes().collect::<Vec<_>>()))]
pub(crate) struct Currency(pub String);

/// A list, no longer than is read.
#[derive(Serialize, JsonSchema)]
#[schemars(inline, extend("maxItems" = MAX_ITEMS))]
pub(crate) struct List<T>(pub Vec<T>);

// The sizes of Rust's numbers are none of the format's.
fn any_number(schema: &mut Schema) {
    *schema = json_schema!({ "type": "number" });
}

fn whole_number(schema: &mut Schema) {
    *schema = json_schema!({ "type": "integer", "minimum": 0, "maximum": 1_000_000_000 });
}

fn version(schema: &mut Schema) {
    *schema = json_schema!({ "const": VERSION });
}

/// One of the words of a vocabulary; `convert` writes the word that a spreadsheet holds.
#[derive(Clone, Serialize)]
#[serde(transparent)]
pub(crate) struct Word<T> {
    word: String,
    #[serde(skip)]
    of: PhantomData<T>,
}

impl<T> Word<T> {
    pub fn new(word: String) -> Word<T> {
        Word { word, of: PhantomData }
    }

    pub fn as_str(&self) -> &str {
        &self.word
    }
}

impl<T: Vocabulary> Word<T> {
    pub fn of(meaning: T) -> Word<T> {
        Word::new(meaning.written().to_owned())
    }
}

impl<T: Vocabulary> JsonSchema for Word<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Word".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "enum": T::words() })
    }
}
