//! The meeting that adopted the report.

use super::{Date, Text, TextList};

/// A meeting: what kind, when, who was there, what was said.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// What it was: "Hội nghị".
    pub kind: Text,
    /// The day on which it was held.
    pub date: Option<Date>,
    /// The person in the chair, with their office.
    pub chair: Option<Person>,
    /// Who was there, in the source's words.
    pub attendees: Option<Text>,
    /// The points discussed, in the source's order; empty if none is named.
    pub discussed: TextList,
    /// What each speaker said, in the source's order.
    pub remarks: Vec<Remark>,
}

/// Somebody named in the report.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// "Phạm Văn Hà".
    pub name: Text,
    /// "Bí thư Quận ủy".
    pub role: Option<Text>,
}

/// What somebody said at the meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// RFC 6901: where it stands in the JSON.
    pub pointer: Text,
    /// The speaker; `None` where the source names none.
    pub by: Option<Person>,
    /// Word for word from the source.
    pub quote: Option<Text>,
    /// What the speaker asked for, one demand each; plain text, never markup.
    pub requests: Vec<Text>,
}
