//! The meeting that adopted the report.

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::rule::{any, require, stated};
use super::{Day, List, Text, Texts};

/// # Event
///
/// The meeting that adopted the report.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(crate) struct Event {
    /// What kind of meeting it was.
    #[schemars(example = "Hội nghị")]
    pub kind: Text,
    /// The day on which it was held.
    pub date: Option<Day>,
    /// The person in the chair.
    pub chair: Option<Person>,
    /// Who was there, in the source's words.
    pub attendees: Option<Text>,
    /// The points discussed, in the source's order.
    pub discussed: Option<Texts>,
    /// What each speaker said, in the source's order.
    pub remarks: Option<List<Remark>>,
}

/// # Person
///
/// Somebody named in the report.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(crate) struct Person {
    /// As the source names them.
    #[schemars(example = "Phạm Văn Hà")]
    pub name: Text,
    /// Their office, in the source's words.
    #[schemars(example = "Bí thư Quận ủy")]
    pub role: Option<Text>,
}

/// # Remark
///
/// What somebody said at the meeting.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, transform = remark)]
pub(crate) struct Remark {
    /// Who said it; left out where the source names nobody.
    pub by: Option<Person>,
    /// Word for word from the source.
    pub quote: Option<Text>,
    /// What the speaker asked for, one demand each.
    pub requests: Option<List<Text>>,
}

/// A speaker alone says nothing.
fn remark(schema: &mut Schema) {
    require(schema, vec![any(["quote", "requests"].map(stated).to_vec())]);
}
