//! The words between one figure and the next: what is measured, and how the next figure is said.

use std::ops::Range;

use crate::draft::cue::{self, Cues};
use crate::draft::lexicon::{Cue, Head, Lexicon};
use crate::draft::reference::{self, Reference};
use crate::draft::token::{Token, TokenKind};
use crate::draft::{phrase, trap};
use crate::words::Language;

/// The words before a number.
#[derive(Clone, Debug)]
pub(super) struct Lead {
    pub cues: Cues,
    /// What is left for a name, of the last piece between commas; empty where nothing is.
    pub subject: Range<usize>,
    /// The last piece as it stands: "tính chung 12 tháng".
    pub piece: Range<usize>,
    /// The pieces before it, the nearest first.
    pub before: Vec<Range<usize>>,
    /// "vượt kế hoạch 12%": the reference stands before the number.
    pub reference: Option<Reference>,
    /// "kế hoạch 150 tỷ đồng": the number is the plan's.
    pub planned: Option<Reference>,
    /// "against a target of": the plan belongs to the figure before.
    pub goes_on: bool,
    /// "năm 2023, con số này là": the number is an earlier one, of that year where it is named.
    pub earlier: Option<(Range<usize>, Option<i32>)>,
    /// "trong đó".
    pub is_part: bool,
    /// "trong đó:": all that follows in the sentence.
    pub is_listed: bool,
    /// The number stands in brackets that were opened here.
    pub is_bracketed: bool,
    /// The words around it leave a doubt whether it is so.
    pub is_doubtful: bool,
    /// A sign stands between this figure and the one before.
    pub is_new_clause: bool,
}

/// Reads the words from `from` up to the number at `end`; the report is about `year`.
pub(super) fn read(tokens: &[Token], from: usize, end: usize, year: Option<i32>, lexicon: &Lexicon) -> Lead {
    let mut cues = cue::before(tokens, from, end, lexicon);
    let mut stop = cues.start;
    let mut reference = None;
    let mut planned = None;
    let mut goes_on = false;
    let pieces = pieces(tokens, from, stop, lexicon);
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
            _ if is_against
                && (is_change(cues.verb)
                    || cues.verb == Some(Cue::Equals)
                    || cues.verb == Some(Cue::Reached) && lexicon.language == Language::Vi) =>
            {
                stop = start;
                reference = Some(found);
            }
            // "on or above target compared to 76%" speaks of an earlier time.
            _ if found.head == Head::Plan && !is_change(cues.verb) && cues.verb != Some(Cue::Against) => {
                stop = start;
                goes_on = is_against;
                planned = Some(found);
            }
            _ => {}
        }
    }
    let is_opened = tokens.get(last.end).is_some_and(|sign| sign.is("("));
    if cues.verb.is_none()
        && reference.is_none()
        && planned.is_none()
        && !is_opened
        && let Some((at, found)) = between(tokens, last.clone(), lexicon)
    {
        let words = found.tokens.start;
        cues = Cues { comparator: cues.comparator, ..cue::before(tokens, from, words, lexicon) };
        stop = at.min(cues.start);
        reference = Some(found);
    }
    let piece = last.start.min(stop)..stop;
    let part = (from..stop).find_map(|at| Some(at + phrase::one_of(tokens, at, lexicon.of_which)?));
    let is_listed = part.is_some_and(|end| tokens.get(end).is_some_and(|sign| sign.is(":")));
    let earlier = earlier(tokens, &pieces, stop, year, lexicon)
        .filter(|_| reference.is_none() && planned.is_none() && !is_change(cues.verb));
    let subject = super::name::clean(tokens, piece.clone(), lexicon);
    let before = pieces.iter().rev().skip(1).cloned().collect();
    let between = tokens.get(from..end).unwrap_or_default();
    let is_bracketed =
        between.iter().rev().find(|token| token.is("(") || token.is(")")).is_some_and(|token| token.is("("));
    let is_new_clause = between.iter().any(|token| token.is(";") || token.kind == TokenKind::Break);
    Lead {
        cues,
        subject,
        piece,
        before,
        reference,
        planned,
        goes_on,
        earlier,
        is_part: part.is_some(),
        is_listed,
        is_bracketed,
        is_doubtful: false,
        is_new_clause,
    }
}

fn is_change(verb: Option<Cue>) -> bool {
    matches!(verb, Some(Cue::Rose | Cue::Fell | Cue::Times | Cue::Share))
}

/// What stands between commas and the like.
fn pieces(tokens: &[Token], from: usize, end: usize, lexicon: &Lexicon) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = from;
    let mut inside = from;
    for at in from..end {
        // "Chỉ số sản xuất công nghiệp (IIP)": brackets that close here part nothing.
        if tokens.get(at).is_some_and(|token| token.is("("))
            && at >= inside
            && let Some(close) =
                (at..end.min(at + 12)).find(|close| tokens.get(*close).is_some_and(|token| token.is(")")))
        {
            inside = close + 1;
        }
        // "Disbursement, however, came to": a name goes on to its verb.
        if tokens.get(at).is_some_and(|token| token.is(","))
            && at > start
            && let Some(length) = phrase::one_of(tokens, at + 1, lexicon.by_the_way)
            && tokens.get(at + 1 + length).is_some_and(|token| token.is(","))
        {
            inside = inside.max(at + length + 2);
        }
        if at < inside {
            continue;
        }
        let parts = tokens.get(at).is_some_and(|token| {
            token.kind == TokenKind::Sign
                && !(at > from && (token.is_glued && (token.is("-") || token.is("/")) || joins(tokens, at)))
                && !token.is("&")
        });
        if parts {
            out.push(start..at);
            start = at + 1;
        }
    }
    out.push(start.min(end)..end);
    out
}

/// "thương mại - dịch vụ": a dash between two small words is part of a name.
fn joins(tokens: &[Token], at: usize) -> bool {
    let is_small = |at: usize| tokens.get(at).is_some_and(|token| token.is_word() && !token.is_capital);
    tokens.get(at).is_some_and(|token| token.is("-") || token.is("–"))
        && at.checked_sub(1).is_some_and(is_small)
        && is_small(at + 1)
}

/// "cao hơn vụ xuân năm ngoái 1,7 tạ/ha": the time stands between the verb and the number. Where the verb begins.
fn between(tokens: &[Token], piece: Range<usize>, lexicon: &Lexicon) -> Option<(usize, Reference)> {
    let start = lexicon
        .earlier
        .iter()
        .filter_map(|word| phrase::before(tokens, piece.end, word))
        .filter(|start| *start > piece.start)
        .min()?;
    let verb = (piece.start..start).rev().find_map(|at| {
        let (length, cue) = phrase::longest(tokens, at, lexicon.cues)?;
        (matches!(cue, Cue::Rose | Cue::Fell) && at + length <= start).then_some((at, at + length))
    });
    let (at, words) = verb?;
    Some((at, Reference { tokens: words..piece.end, head: Head::Past, setter: None, year: None }))
}

/// A reference that ends where the piece ends, and where it begins with its "so với".
fn ending_reference(tokens: &[Token], piece: Range<usize>, lexicon: &Lexicon) -> Option<(usize, Reference)> {
    let end = piece.end;
    let start = piece.start.max(end.saturating_sub(14));
    (start..end).find_map(|at| {
        let found = reference::at(tokens, at, end, lexicon).filter(|found| found.tokens.end == end)?;
        // In English what follows the head is the name: "budget revenue" is no budget.
        let head = phrase::longest(tokens, found.tokens.start, lexicon.heads).map_or(0, |(length, _)| length);
        if lexicon.language == Language::En && found.head == Head::Plan && found.tokens.start + head < end {
            return None;
        }
        let is_year = found.head == Head::Past && found.tokens.start == at;
        (!is_year).then_some((at, found))
    })
}

/// Whether an earlier time is named among the words.
pub(super) fn says_earlier(tokens: &[Token], words: Range<usize>, year: Option<i32>, lexicon: &Lexicon) -> bool {
    words.into_iter().any(|at| {
        let named = tokens.get(at).and_then(trap::year);
        named.zip(year).is_some_and(|(named, year)| named < year)
            || phrase::one_of(tokens, at, lexicon.earlier).is_some()
    })
}

/// Words that say that the number is of an earlier time: in the last piece, or alone in the piece before it.
fn earlier(
    tokens: &[Token],
    pieces: &[Range<usize>],
    stop: usize,
    year: Option<i32>,
    lexicon: &Lexicon,
) -> Option<(Range<usize>, Option<i32>)> {
    if let Some(found) = of_clause(tokens, pieces, lexicon) {
        return Some(found);
    }
    for (distance, piece) in pieces.iter().rev().take(2).enumerate() {
        let range = piece.start..piece.end.min(stop);
        // "compared with 305 last year, while Wales had 231": when the figure before was.
        let is_of_before = distance > 0
            && lexicon.language == Language::En
            && pieces.first() == Some(piece)
            && piece
                .start
                .checked_sub(1)
                .and_then(|at| tokens.get(at))
                .is_some_and(|token| token.is_number() || token.is_word() || token.is("%"));
        if is_of_before {
            return None;
        }
        if distance > 0
            && !super::name::clean(tokens, range.clone(), lexicon).is_empty()
            && !super::name::moment(tokens, range.clone(), lexicon)
        {
            return None;
        }
        for at in range.clone() {
            let is_against = |at: usize| {
                phrase::longest_before(tokens, at, lexicon.cues)
                    .is_some_and(|(start, cue)| cue == Cue::Against && start >= range.start)
                    // "so với kế hoạch và cùng kỳ năm trước": the second reference of one comparison.
                    || lexicon.language == Language::Vi
                        && (range.start..at).any(|at| phrase::one_of(tokens, at, &["so với", "so"]).is_some())
            };
            let named = tokens.get(at).and_then(trap::year).filter(|named| year.is_some_and(|year| *named < year));
            let follows = |words: &[&str]| phrase::ending(tokens, 0..at, words).is_some();
            // Prices of a base year and spans of years are no earlier time.
            let is_base = follows(&["so sánh năm", "so sánh"])
                || tokens.get(at + 1).is_some_and(|sign| sign.is("-") || sign.is("/") || sign.is("–"));
            let is_outturn = tokens
                .get(at + 1)
                .is_some_and(|next| ["outturn", "figure", "level", "total"].contains(&next.word.as_str()));
            if named.is_some()
                && (follows(&["năm", "in", "/"]) || is_outturn)
                && !is_base
                && !is_against(at.saturating_sub(1))
            {
                return Some((at.saturating_sub(1)..at + 1, named));
            }
            // "against last year's collection of": in English the amount itself may follow.
            let is_amount = |length: usize| {
                lexicon.language == Language::En
                    && distance == 0
                    && tokens.get(at + length - 1).is_some_and(|token| token.word.ends_with("'s"))
            };
            // "Thu chuyển nguồn năm trước sang": what has come from it is of this time.
            let is_moved = |length: usize| {
                ["sang", "chuyển"].iter().any(|word| tokens.get(at + length).is_some_and(|next| next.is(word)))
            };
            if let Some(length) = phrase::one_of(tokens, at, lexicon.earlier)
                .filter(|length| (!is_against(at) || is_amount(*length)) && !is_moved(*length))
            {
                return Some((at..at + length, None));
            }
        }
    }
    None
}

/// "on the same quarter last year, where the number was 30%": the clause tells of the time before it.
fn of_clause(tokens: &[Token], pieces: &[Range<usize>], lexicon: &Lexicon) -> Option<(Range<usize>, Option<i32>)> {
    let last = pieces.last()?;
    phrase::one_of(tokens, last.start, &["where", "when"])?;
    let before = pieces.iter().rev().nth(1)?.clone();
    before.clone().find_map(|at| {
        let length = phrase::one_of(tokens, at, lexicon.earlier)?;
        Some((at..at + length, None))
    })
}
