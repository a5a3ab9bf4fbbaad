//! The words between one figure and the next: what is measured, and how the next figure is said.

use std::ops::Range;

use crate::draft::cue::{self, Cues};
use crate::draft::lexicon::{Cue, Head, Lexicon};
use crate::draft::reference::{self, Reference};
use crate::draft::token::{Kind, Token};
use crate::draft::{phrase, trap};

/// The words before a number.
#[derive(Clone, Debug)]
pub(super) struct Lead {
    pub cues: Cues,
    /// What is left for a name, of the last piece between commas; empty where nothing is.
    pub subject: Range<usize>,
    /// The pieces before it, the nearest first.
    pub before: Vec<Range<usize>>,
    /// "vượt kế hoạch 12%": the reference stands before the number.
    pub reference: Option<Reference>,
    /// "kế hoạch 150 tỷ đồng": the number is the plan's.
    pub planned: Option<Reference>,
    /// "năm 2023, con số này là": the number is an earlier one, of that year where it is named.
    pub earlier: Option<(Range<usize>, Option<i32>)>,
    /// "trong đó".
    pub is_part: bool,
    /// The number stands in brackets that were opened here.
    pub is_bracketed: bool,
    /// A sign stands between this figure and the one before.
    pub is_new_clause: bool,
}

/// Reads the words from `from` up to the number at `end`; the report is about `year`.
pub(super) fn read(tokens: &[Token], from: usize, end: usize, year: Option<i32>, lexicon: &Lexicon) -> Lead {
    let mut cues = cue::before(tokens, from, end, lexicon);
    let mut stop = cues.start;
    let mut reference = None;
    let mut planned = None;
    let pieces = pieces(tokens, from, stop);
    let last = pieces.last().cloned().unwrap_or(stop..stop);
    if let Some((start, found)) = ending_reference(tokens, last.clone(), lexicon) {
        let verb = phrase::longest_before(tokens, start, lexicon.cues).filter(|(at, _)| *at >= last.start);
        let is_against = found.tokens.start > start;
        match verb {
            Some((_, Cue::Rose | Cue::Fell | Cue::Equals | Cue::Reached)) if cues.verb.is_none() && !is_against => {
                let own = cue::before(tokens, from, start, lexicon);
                cues = Cues { comparator: cues.comparator.or(own.comparator), ..own };
                stop = cues.start;
                reference = Some(found);
            }
            _ if is_against && cues.verb.is_some() => {
                stop = start;
                reference = Some(found);
            }
            _ if found.head == Head::Plan && !is_change(cues.verb) => {
                stop = start;
                planned = Some(found);
            }
            _ => {}
        }
    }
    let mut subject = last.start.min(stop)..stop;
    let is_part = (from..stop).any(|at| phrase::one_of(tokens, at, lexicon.of_which).is_some());
    let earlier = earlier(tokens, &pieces, stop, year, lexicon).filter(|_| reference.is_none() && planned.is_none() && !is_change(cues.verb));
    subject = super::name::clean(tokens, subject, lexicon);
    let before = pieces.iter().rev().skip(1).cloned().collect();
    let between = tokens.get(from..end).unwrap_or_default();
    let is_bracketed = between.iter().rev().find(|token| token.is("(") || token.is(")")).is_some_and(|token| token.is("("));
    let is_new_clause = between.iter().any(|token| token.is(";") || token.kind == Kind::Break);
    Lead { cues, subject, before, reference, planned, earlier, is_part, is_bracketed, is_new_clause }
}

fn is_change(verb: Option<Cue>) -> bool {
    matches!(verb, Some(Cue::Rose | Cue::Fell | Cue::Times | Cue::Share))
}

/// What stands between commas and the like.
fn pieces(tokens: &[Token], from: usize, end: usize) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = from;
    for at in from..end {
        let parts = tokens.get(at).is_some_and(|token| token.kind == Kind::Sign && !(token.is_glued && (token.is("-") || token.is("/")) && at > from));
        if parts {
            out.push(start..at);
            start = at + 1;
        }
    }
    out.push(start.min(end)..end);
    out
}

/// A reference that ends where the piece ends, and where it begins with its "so với".
fn ending_reference(tokens: &[Token], piece: Range<usize>, lexicon: &Lexicon) -> Option<(usize, Reference)> {
    let end = piece.end;
    let start = piece.start.max(end.saturating_sub(14));
    (start..end).find_map(|at| {
        let found = reference::at(tokens, at, end, lexicon).filter(|found| found.tokens.end == end)?;
        let is_year = found.head == Head::Past && found.tokens.start == at;
        (!is_year).then_some((at, found))
    })
}

/// Words that say that the number is of an earlier time: in the last piece, or before it where that names nothing.
fn earlier(tokens: &[Token], pieces: &[Range<usize>], stop: usize, year: Option<i32>, lexicon: &Lexicon) -> Option<(Range<usize>, Option<i32>)> {
    for (distance, piece) in pieces.iter().rev().take(2).enumerate() {
        let range = piece.start..piece.end.min(stop);
        for at in range.clone() {
            let named = tokens.get(at).and_then(trap::year).filter(|named| year.is_some_and(|year| *named < year));
            if named.is_some() && at > 0 && tokens.get(at - 1).is_some_and(|token| token.is("năm") || token.is("in") || token.is("/")) {
                let is_span = tokens.get(at + 1).is_some_and(|sign| sign.is("-") || sign.is("/"));
                if !is_span {
                    return Some((at - 1..at + 1, named));
                }
            }
            if let Some(length) = phrase::one_of(tokens, at, lexicon.earlier) {
                let is_against = at > range.start && phrase::longest_before(tokens, at, lexicon.cues).is_some_and(|(_, cue)| cue == Cue::Against);
                if !is_against {
                    return Some((at..at + length, None));
                }
            }
        }
        let is_empty = super::name::clean(tokens, range, lexicon).is_empty();
        if !is_empty || distance > 0 {
            return None;
        }
    }
    None
}
