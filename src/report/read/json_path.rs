//! Where a value stands in the report's JSON.

use std::fmt::Write;

use crate::report::json_pointer::step_of;

/// A chain of keys and indices up to the root; written out as a JSON pointer only when a problem needs it.
#[derive(Clone, Copy)]
pub(in crate::report) struct JsonPath<'a> {
    pub parent: Option<&'a JsonPath<'a>>,
    pub step: Step<'a>,
}

#[derive(Clone, Copy)]
pub(in crate::report) enum Step<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl JsonPath<'_> {
    pub const ROOT: JsonPath<'static> = JsonPath { parent: None, step: Step::Root };

    pub fn key<'b>(&'b self, key: &'b str) -> JsonPath<'b> {
        JsonPath { parent: Some(self), step: Step::Key(key) }
    }

    /// As a JSON pointer (RFC 6901).
    pub fn pointer(&self) -> String {
        let mut pointer = self.parent.map(JsonPath::pointer).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Key(key) => {
                pointer.push('/');
                pointer.push_str(&step_of(key));
            }
            Step::Index(index) => {
                // Writing to a string can't fail.
                let _ = write!(pointer, "/{index}");
            }
        }
        pointer
    }
}
