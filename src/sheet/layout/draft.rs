//! A target or a baseline, from its own cell and from those that compare with it.

use super::super::book::Address;
use super::span::Span;
use crate::document::{Comparison, Day, Figure, Id, Period, Reference, Text};

/// A target or a baseline, while it is put together.
#[derive(Default)]
pub(super) struct Draft {
    pub is_target: bool,
    pub name: String,
    pub period: Option<Span>,
    pub figure: Figure,
    pub comparison: Option<Comparison>,
    /// Where that stands, and whether it is in per cent.
    pub compared: Option<(Address, bool)>,
}

impl Draft {
    /// As the report writes it.
    pub fn reference(self) -> Reference {
        Reference {
            id: Id(String::new()),
            name: Text(self.name),
            set_by: None,
            period: self.period.as_ref().map(period),
            unit: None,
            figure: self.figure,
            comparison: self.comparison,
            status: None,
            quote: None,
        }
    }
}

/// A time as the report writes it.
pub(super) fn period(span: &Span) -> Period {
    Period { label: span.label.clone().map(Text), start: Some(Day(span.start.clone())), end: Day(span.end.clone()) }
}
