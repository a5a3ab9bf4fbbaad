//! A long text that many parts of the page hold, as the report's: each drawing asks whether it has changed.

use std::ops::Deref;
use std::rc::Rc;

/// The same text is at one place most often: that is seen without going through it.
#[derive(Clone, Debug)]
pub struct SharedText(Rc<str>);

impl PartialEq for SharedText {
    fn eq(&self, other: &SharedText) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl Default for SharedText {
    fn default() -> SharedText {
        SharedText("".into())
    }
}

impl Deref for SharedText {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<T: Into<Rc<str>>> From<T> for SharedText {
    fn from(text: T) -> SharedText {
        SharedText(text.into())
    }
}

impl PartialEq<&str> for SharedText {
    fn eq(&self, other: &&str) -> bool {
        *self.0 == **other
    }
}
