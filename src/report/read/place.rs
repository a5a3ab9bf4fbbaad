//! Where a value stands, and what is wrong there.

use std::cell::RefCell;
use std::fmt::Write;

use crate::report::{Fault, Problem};

/// The problems so far.
#[derive(Default)]
pub(super) struct Log(RefCell<Vec<Problem>>);

impl Log {
    pub fn add(&self, place: Place, fault: Fault) {
        self.push(Problem::new(place.pointer(), fault));
    }

    pub fn push(&self, problem: Problem) {
        self.0.borrow_mut().push(problem);
    }

    pub fn into_problems(self) -> Vec<Problem> {
        self.0.into_inner()
    }
}

/// Where a value stands: a chain up to the root, written out as a pointer only when something is wrong.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub parent: Option<&'a Place<'a>>,
    pub step: Step<'a>,
}

#[derive(Clone, Copy)]
pub(super) enum Step<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl Place<'_> {
    pub const ROOT: Place<'static> = Place { parent: None, step: Step::Root };

    pub fn key<'b>(&'b self, key: &'b str) -> Place<'b> {
        Place { parent: Some(self), step: Step::Key(key) }
    }

    /// RFC 6901.
    pub fn pointer(&self) -> String {
        let mut pointer = self.parent.map(Place::pointer).unwrap_or_default();
        match self.step {
            Step::Root => {}
            Step::Key(key) => {
                pointer.push('/');
                pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
            }
            Step::Index(index) => {
                // Writing to a string can't fail.
                let _ = write!(pointer, "/{index}");
            }
        }
        pointer
    }
}
