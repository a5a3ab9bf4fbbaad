//! JSON to a report and its problems, all of them in one pass.
//!
//! An error leaves out the smallest item that it spoils (a figure, a reference, a measure); the rest stands.

pub(super) mod currency;
mod cursor;
mod direction;
mod json_path;
mod log;
pub(super) mod plausible;
mod repeated;
mod suggested_date;
mod suggested_number;
mod suggestion;

use super::measure::Scope;
use super::value::Value;
use super::{Fault, JsonText, Organization, Period, Problem, Report, event, header, plan, tally};
#[cfg(feature = "sheet")]
pub(crate) use currency::codes as currency_codes;
pub(super) use cursor::{Node, Object};
#[cfg(feature = "cli")]
pub(crate) use direction::closed;
pub(crate) use direction::is_directional_formatting;
use json_path::JsonPath;
use log::Log;
#[cfg(feature = "sheet")]
pub(crate) use suggestion::is_slug;
#[cfg(feature = "cli")]
pub(crate) use suggestion::is_web_link;
pub(super) use suggestion::nearest;
#[cfg(feature = "sheet")]
pub(crate) use suggestion::slug_of_ascii;

/// The version of the format that is read; a report of another one is E02.
pub const VERSION: u32 = 1;
/// The largest report, in bytes of its JSON text: 2 MiB. A larger one is E21 and not read.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;
/// How many items a list may have; of a longer one (E21) the first ones are read.
pub const MAX_ITEMS: usize = 2_000;
/// The longest text, in Unicode code points; a longer one is E21.
pub const MAX_TEXT: usize = 4_000;
/// How many levels of parts a measure may have: budgets count A, I, 1, – under their total. Deeper parts are left out (E21).
pub const MAX_PART_LEVELS: usize = 4;

/// A report as read from text or data.
pub struct ReadReport {
    /// The pointer to it: `/1` in a list of reports, else empty. Its problems' pointers are relative to it.
    pub place: String,
    /// `None` if E01, E02 or a text that is too large (E21) stops the reading.
    pub report: Option<Report>,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// Reads a report from its JSON text.
///
/// `None` only for E01, E02 or a text over [`MAX_BYTES`]. With E03 to E05 the report has blanks, is not [whole](Report::is_whole) and
/// must not be shown; all else in it was read, and every problem is told.
pub fn read(json: &str) -> (Option<Report>, Vec<Problem>) {
    let ReadReport { report, problems, .. } = JsonText::read(json).report();
    (report, problems)
}

pub(super) fn read_value(value: &Value) -> (Option<Report>, Vec<Problem>) {
    let log = Log::default();
    let root = Node::root(value, &log);
    let report = match root.as_object() {
        Some(object) => report(&object),
        None => {
            log.add(JsonPath::ROOT, Fault::NotAReport(value.json_type()));
            None
        }
    };
    repeated::tell(value, JsonPath::ROOT, &log);
    (report, log.into_problems())
}

fn report(root: &Object) -> Option<Report> {
    // This reader can't know what another version means: its other fields are not looked at.
    if !header::version_is_read(root) {
        return None;
    }
    // Editors use it to explain the fields; asked for only so that it is known.
    root.get("$schema");
    // The embed script shows it before the wasm is there; asked for only so that it is known.
    root.get("drawn");
    let language = header::language(root);
    let organization = header::organization(root);
    let period = header::report_period(root);
    let units = header::units(root);
    let scope = Scope::new(&units);
    let report = Report {
        id: root.id("id").unwrap_or_default(),
        language: language.unwrap_or_default(),
        title: root.text("title"),
        organization: organization.unwrap_or_else(|| Organization { name: "".into(), url: None }),
        period: period.unwrap_or(Period::UNREAD),
        status: root.word("status"),
        date_modified: root.date("dateModified"),
        supersedes: root.text("supersedes"),
        sources: header::sources(root),
        tallies: tally::tallies(root, &scope),
        budget: scope.list(root, "budget"),
        measures: scope.list(root, "measures"),
        statements: header::statements(root),
        plan: plan::plan(root),
        event: event::event(root),
        units,
    };
    root.finish();
    Some(report)
}

/// The fields that stand more than once in their object (W08).
#[cfg(feature = "sheet")]
pub(super) fn repeated(value: &Value) -> Vec<Problem> {
    let log = Log::default();
    repeated::tell(value, JsonPath::ROOT, &log);
    log.into_problems()
}
