//! An article as findings: each piece of its draft with the marks that speak of it.

use std::collections::HashMap;

use report_card::draft::{self, Confidence, Draft, Hints, Mark, Rule};
use report_card::words::Language;

use super::finding::{Finding, Notice, SourcePlace, localized};
use super::pieces::pieces;
use super::reading::{Source, SourceReading, frame};

/// Reads an article's text; `year` is the one in which it is read.
pub fn read(text: String, language: Option<Language>, year: Option<i32>) -> SourceReading {
    let Draft { report, marks, .. } = draft::with(&text, &Hints { language, year });
    let mut findings = pieces(&report);
    let owners: HashMap<String, usize> =
        findings.iter().enumerate().map(|(at, finding)| (finding.pointer.clone(), at)).collect();
    let mut of: Vec<Vec<&Mark>> = vec![Vec::new(); findings.len()];
    for mark in &marks {
        if let Some(owner) = owner(&mark.pointer, &owners).and_then(|owner| of.get_mut(owner)) {
            owner.push(mark);
        }
    }
    for at in 0..findings.len() {
        let own = std::mem::take(&mut of[at]);
        // A row of a table has one mark: what stands in the row has no other.
        let above = || findings[at].under.filter(|_| own.is_empty()).map(|above| findings[above].clone());
        match above() {
            Some(above) => {
                let finding = &mut findings[at];
                finding.places = above.places;
                finding.quote = above.quote;
                finding.is_sure = above.is_sure;
                finding.reasons = above.reasons;
            }
            None => vouch(&mut findings[at], &own),
        }
    }
    let frame = frame(&report);
    let notices = marks.iter().filter(|mark| mark.pointer.is_empty()).flat_map(notices).collect();
    SourceReading { source: Source::Article { text }, frame, findings, refusals: Vec::new(), notices }
}

/// So many of an article's words tell where something stands.
const SHOWN: usize = 8;

/// What a mark on no field tells of the article: what of it was left out, by the words that it begins with.
fn notices(mark: &Mark) -> impl Iterator<Item = Notice> {
    let mut words = mark.quote.split_whitespace();
    let shown = words.by_ref().take(SHOWN).collect::<Vec<_>>().join(" ");
    let more = if words.next().is_some() { "…" } else { "" };
    mark.questions.iter().map(move |doubt| Notice {
        code: doubt.code().to_owned(),
        place: localized(|_| format!("“{shown}{more}”")),
        cell: None,
        sentence: localized(|language| doubt.question(language).to_owned()),
    })
}

/// The piece that a field belongs to: itself, or the nearest one that holds it.
fn owner(pointer: &str, owners: &HashMap<String, usize>) -> Option<usize> {
    let mut pointer = pointer;
    loop {
        if let Some(owner) = owners.get(pointer) {
            return Some(*owner);
        }
        pointer = pointer.rsplit_once('/')?.0;
    }
}

/// What its marks say of a piece.
fn vouch(finding: &mut Finding, marks: &[&Mark]) {
    // The figure's own words before those of its name.
    let mut marks: Vec<&&Mark> = marks.iter().collect();
    marks.sort_by_key(|mark| mark.rule != Rule::Level);
    for mark in &marks {
        let place = SourcePlace::Words(mark.place.bytes.clone());
        if !mark.quote.is_empty() && !finding.places.contains(&place) {
            finding.places.push(place);
        }
        for doubt in &mark.questions {
            if finding.reasons.iter().all(|known| known.code != doubt.code()) {
                finding.reasons.push(Notice {
                    code: doubt.code().to_owned(),
                    place: Default::default(),
                    cell: None,
                    sentence: localized(|language| doubt.question(language).to_owned()),
                });
            }
        }
    }
    finding.quote =
        marks.iter().map(|mark| mark.quote.as_str()).find(|quote| !quote.is_empty()).unwrap_or("").to_owned();
    finding.is_sure = !marks.is_empty() && marks.iter().all(|mark| mark.confidence == Confidence::Sure);
}
