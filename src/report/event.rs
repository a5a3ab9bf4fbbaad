//! The meeting that adopted the report.

use super::{Date, Text, TextList};

/// A meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// What it was: "Hội nghị".
    pub kind: Text,
    /// When.
    pub date: Option<Date>,
    /// Who chaired it.
    pub chair: Option<Person>,
    /// Who was there, in the source's words.
    pub attendees: Option<Text>,
    /// What was discussed.
    pub discussed: TextList,
    /// What was said.
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
    /// The speaker.
    pub by: Option<Person>,
    /// Word for word from the source.
    pub quote: Option<Text>,
    /// What the speaker asked for.
    pub requests: Vec<Text>,
}
