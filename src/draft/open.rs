//! An article's file as its text.
