//! A text parsed as JSON once: its reports, and where each value and each problem stands in it.

#[cfg(feature = "cli")]
mod digits;
#[cfg(feature = "cli")]
mod each;
#[cfg(feature = "sheet")]
mod places;
#[cfg(feature = "sheet")]
pub use places::FieldPlace;

use std::cell::OnceCell;
use std::ops::Range;

use super::json_pointer::field_of;
use super::read::{MAX_BYTES, MAX_ITEMS, ReadReport, read_value};
use super::text_span::Lines;
use super::value::{Field, Item, Value};
use super::{Fault, Problem, Syntax, SyntaxError, json};

/// A report's text, or that of a list of reports.
pub struct JsonText<'a> {
    text: &'a str,
    root: Result<Item, Fault>,
    /// Made when the first problem asks where it stands.
    lines: OnceCell<Lines<'a>>,
}

/// What a pointer leads to.
pub(super) struct Found<'a> {
    pub item: &'a Item,
    /// The field that holds the value; `None` for a list's item and for the whole.
    pub field: Option<&'a Field>,
    /// False: nothing stands at the pointer, and this is its nearest ancestor.
    pub is_there: bool,
}

impl<'a> JsonText<'a> {
    /// Parses a text, without its byte order mark. If it is no JSON (E01) or too large (E21), nothing of it is read.
    pub fn read(text: &'a str) -> JsonText<'a> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let root = if text.len() > MAX_BYTES {
            Err(Fault::TooLarge(Some(text.len())))
        } else {
            json::parse(text).map_err(Fault::Syntax)
        };
        JsonText { text, root, lines: OnceCell::new() }
    }

    /// For bytes that are not UTF-8 from `at` on; `text` has something else in their place.
    pub fn of_other_bytes(text: &'a str, at: usize) -> JsonText<'a> {
        let error = SyntaxError::new(text, at, Syntax::Encoding);
        JsonText { text, root: Err(Fault::Syntax(error)), lines: OnceCell::new() }
    }

    /// The text that was read.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Why nothing could be read; `None` if the text was read.
    pub fn fault(&self) -> Option<&Fault> {
        self.root.as_ref().err()
    }

    /// Reads the whole text as one report.
    pub fn report(&self) -> ReadReport {
        let (report, problems) = match &self.root {
            Ok(root) => read_value(&root.value),
            Err(fault) => (None, vec![Problem::new("", fault.clone())]),
        };
        ReadReport { place: String::new(), report, problems }
    }

    /// Reads the text as one report or, if it is a list, each item as one.
    pub fn reports(&self) -> Vec<ReadReport> {
        let items = match &self.root {
            Ok(Item { value: Value::List(items), .. }) if !items.is_empty() => items,
            _ => return vec![self.report()],
        };
        let read = |(at, item): (usize, &Item)| {
            let (report, problems) = read_value(&item.value);
            ReadReport { place: format!("/{at}"), report, problems }
        };
        items.iter().take(MAX_ITEMS).enumerate().map(read).collect()
    }

    /// Fills in where each problem stands in the text. Pointers must count from the text's root.
    pub fn locate(&self, problems: &mut [Problem]) {
        for problem in problems.iter_mut().filter(|problem| problem.span.is_none()) {
            let lines = self.lines.get_or_init(|| Lines::of(self.text));
            problem.span = Some(lines.span(self.bytes_of(problem)));
        }
    }

    /// For an unexpected field, its name; for a missing one, what should hold it; else the value (of a list or object, its first line).
    fn bytes_of(&self, problem: &Problem) -> Range<usize> {
        if let Fault::Syntax(error) = &problem.fault {
            let found = self.text.get(error.at..).and_then(|rest| rest.chars().next());
            return error.at..error.at + found.filter(|found| !matches!(found, '\n' | '\r')).map_or(0, char::len_utf8);
        }
        let Some(found) = self.find(&problem.pointer) else { return 0..0 };
        let is_of_name = matches!(problem.fault, Fault::UnknownField { .. } | Fault::Repeated | Fault::StaleDrawn);
        match found.field {
            Some(field) if is_of_name || !found.is_there => field.key.range(),
            _ => {
                let Range { start, end } = found.item.at.range();
                let value = self.text.get(start..end).unwrap_or_default();
                let first = value.split(['\n', '\r']).next().unwrap_or_default();
                start..start + first.trim_ascii_end().len()
            }
        }
    }

    /// What stands at a pointer, else its nearest ancestor; `None` if the text was not read.
    pub(super) fn find(&self, pointer: &str) -> Option<Found<'_>> {
        let mut found = Found { item: self.root.as_ref().ok()?, field: None, is_there: true };
        for step in pointer.split('/').skip(1) {
            let name = field_of(step);
            let next = match &found.item.value {
                Value::Map(fields) => {
                    let field = fields.iter().find(|field| field.name == name);
                    field.map(|field| (&field.item, Some(field)))
                }
                Value::List(items) => name.parse().ok().and_then(|at: usize| items.get(at)).map(|item| (item, None)),
                _ => None,
            };
            match next {
                Some((item, field)) => found = Found { item, field, is_there: true },
                None => return Some(Found { is_there: false, ..found }),
            }
        }
        Some(found)
    }
}
