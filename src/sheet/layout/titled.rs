//! Titles that name another year than the headings.

use super::super::problem::{self, Problem};
use super::doubt::Doubt;
use super::fault::{Fault, Taken};
use super::time::Now;
use super::title::Titles;

/// What is told where the period is that of the headings, `now`, and the titles name another year.
pub(super) fn otherwise(notices: &[Problem], titles: &Titles, now: Option<Now>) -> Option<Problem> {
    let (place, label) = notices.iter().find_map(|notice| match &notice.fault {
        problem::Fault::Layout(Fault::Taken(Taken::PeriodByHeadings(label))) => Some((&notice.place, label)),
        _ => None,
    })?;
    let (titled, start, end) = titles.header.period.as_ref()?;
    let span = now?.months.span(None);
    let is_within = *start <= span.start && span.end <= *end;
    let doubt = Doubt::Titled(titled.clone(), label.clone());
    (!is_within).then(|| Problem { place: place.clone(), fault: problem::Fault::Layout(Fault::Doubt(doubt)) })
}
