//! The meeting that adopted the report.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Day, List, Text, Texts};

/// # Event
///
/// The meeting that adopted the report.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(crate) struct Event {
    /// What it was.
    #[schemars(example = "Hội nghị")]
    pub kind: Text,
    /// When.
    pub date: Option<Day>,
    /// Who chaired it.
    pub chair: Option<Person>,
    /// Who was there, in the source's words.
    pub attendees: Option<Text>,
    /// What was discussed.
    pub discussed: Option<Texts>,
    /// What was said.
    pub remarks: Option<List<Remark>>,
}

/// # Person
///
/// Somebody named in the report.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(crate) struct Person {
    /// The name.
    #[schemars(example = "Phạm Văn Hà")]
    pub name: Text,
    /// The office.
    #[schemars(example = "Bí thư Quận ủy")]
    pub role: Option<Text>,
}

/// # Remark
///
/// What somebody said at the meeting.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(crate) struct Remark {
    /// The speaker.
    pub by: Option<Person>,
    /// Word for word from the source.
    pub quote: Option<Text>,
    /// What the speaker asked for.
    pub requests: Option<List<Text>>,
}
