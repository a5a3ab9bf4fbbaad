//! The meeting that adopted the report.

use super::plan::text_list;
use super::read::{Node, Object};
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

pub(super) fn event(root: &Object) -> Option<Event> {
    let object = root.get("event")?.object()?;
    let kind = object.required_text("kind");
    let date = object.date("date");
    let chair = object.get("chair").and_then(person);
    let attendees = object.text("attendees");
    let discussed = text_list(&object, "discussed");
    let remarks = object.items("remarks", remark);
    object.finish();
    Some(Event { kind: kind?, date, chair, attendees, discussed, remarks })
}

fn person(node: Node) -> Option<Person> {
    let object = node.object()?;
    let name = object.required_text("name");
    let role = object.text("role");
    object.finish();
    Some(Person { name: name?, role })
}

fn remark(node: Node) -> Option<Remark> {
    let object = node.object()?;
    let by = object.get("by").and_then(person);
    let quote = object.text("quote");
    let requests = object.items("requests", |node| node.text());
    object.require_one(&["quote", "requests"]);
    object.finish();
    let says_something = quote.is_some() || !requests.is_empty();
    says_something.then_some(Remark { pointer: object.pointer(), by, quote, requests })
}
