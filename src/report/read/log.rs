//! The problems found while reading.

use std::cell::RefCell;

use super::json_path::JsonPath;
use crate::report::{Fault, Problem};

/// The problems so far.
#[derive(Default)]
pub(super) struct Log(RefCell<Vec<Problem>>);

impl Log {
    pub fn add(&self, path: JsonPath, fault: Fault) {
        self.push(Problem::new(path.pointer(), fault));
    }

    pub fn push(&self, problem: Problem) {
        self.0.borrow_mut().push(problem);
    }

    pub fn into_problems(self) -> Vec<Problem> {
        self.0.into_inner()
    }
}
