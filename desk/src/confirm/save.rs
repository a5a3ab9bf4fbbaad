//! What saving a form decides: a finding as its texts correct it, or what the card's own reader has against it.

use report_card::report::{self, Problem, Severity};
use report_card::words::{Language, Words};
use serde_json::Value;

use super::finding::{FindingKind, localized};
use super::form::{Wrong, corrected, fields};
use super::placeholder::is_in_brackets;
use super::report::report;
use super::states::{Confirming, ReviewState, Typed};

/// The form of a finding as it opens, its numbers as `language` writes them; what only holds the place of a name is blank.
pub fn opened(confirming: &Confirming, at: usize, language: Language) -> Option<Typed> {
    let (finding, value) = confirming.reading.findings.get(at).zip(confirming.value(at))?;
    let text = |text: String| if is_in_brackets(&text) { String::new() } else { text };
    let texts = fields(finding.kind, value, language).into_iter().map(|field| text(field.text)).collect();
    Some(Typed { texts, language: language.tag().to_owned() })
}

/// The state that a finding has with these texts, written as `language` writes numbers. What says the same as the source is
/// accepted, whatever stood there between; what stays as it was shown stays as it was decided.
///
/// # Errors
///
/// Each text that can't be taken, by its field's place.
pub fn saved(
    confirming: &Confirming,
    at: usize,
    texts: &[String],
    language: Language,
) -> Result<ReviewState, Vec<(usize, Wrong)>> {
    let found = confirming.reading.findings.get(at).zip(confirming.value(at));
    let Some((finding, shown)) = found else { return Ok(ReviewState::Waiting) };
    let new = corrected(finding.kind, shown, texts, language)?;
    if new == *shown && *confirming.state(at) != ReviewState::Waiting {
        return Ok(confirming.state(at).clone());
    }
    if new == finding.value {
        return Ok(ReviewState::Accepted);
    }
    let wrong = faults(confirming, at, &new, language);
    if wrong.is_empty() { Ok(ReviewState::Corrected(new)) } else { Err(wrong) }
}

/// What the reader finds in a report of that finding alone, with what it belongs to: each fault at the field that it is of.
fn faults(confirming: &Confirming, at: usize, new: &Value, language: Language) -> Vec<(usize, Wrong)> {
    let findings = &confirming.reading.findings;
    let Some(finding) = findings.get(at) else { return Vec::new() };
    let mut alone = Confirming::new(confirming.reading.clone());
    let mut take = |at: usize| {
        if let Some(value) = confirming.value(at) {
            alone.decide(at, ReviewState::Corrected(value.clone()));
        }
    };
    // A plan has no period without something planned, and what is planned no time without its period.
    let planned =
        findings.iter().position(|other| other.pointer.starts_with("/plan/") && other.kind != FindingKind::PlanPeriod);
    if let Some(planned) = planned.filter(|_| finding.kind == FindingKind::PlanPeriod) {
        take(planned);
    }
    std::iter::successors(confirming.under(at), |above| confirming.under(*above)).for_each(&mut take);
    alone.set_apart(at, confirming.is_apart(at));
    let before = problems(&alone, at, &finding.value);
    let own: Vec<&str> = finding.pointer.split('/').map(|step| if is_number(step) { "0" } else { step }).collect();
    let own = own.join("/");
    let fields = fields(finding.kind, new, language);
    let mut wrong: Vec<(usize, Wrong)> = Vec::new();
    for problem in problems(&alone, at, new) {
        let is_error = problem.severity() == Severity::Error;
        // More reached than there is: the card shows a contradiction of the source's, an editor is asked.
        if !is_error && (problem.code() != "W07" || before.contains(&problem)) {
            continue;
        }
        let field = problem.pointer.strip_prefix(&own).map_or(0, |place| {
            let holds = |number: &usize| fields.get(*number).is_some_and(|field| place.starts_with(field.pointer));
            (0..fields.len()).filter(holds).max_by_key(|number| fields[*number].pointer.len()).unwrap_or(0)
        });
        let sentence = localized(|language| Words::new([language.tag()]).problem(&problem));
        if wrong.iter().all(|(known, _)| *known != field) {
            wrong.push((field, Wrong::NoFigure(sentence)));
        }
    }
    wrong.sort_by_key(|(field, _)| *field);
    wrong
}

fn problems(alone: &Confirming, at: usize, value: &Value) -> Vec<Problem> {
    let mut alone = alone.clone();
    alone.decide(at, ReviewState::Corrected(value.clone()));
    report::read(&report(&alone)).1
}

fn is_number(step: &str) -> bool {
    !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit())
}
