//! The meeting.

use super::cursor::{Node, Object};
use super::plan::text_list;
use crate::report::{Event, Person, Remark};

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
    object.finish();
    let says_something = quote.is_some() || !requests.is_empty();
    says_something.then_some(Remark { pointer: object.pointer(), by, quote, requests })
}
