//! What the numbers at one place state together: one number, a range, a number out of another.

use super::{Value, written};
use crate::draft::lexicon::{Cue, Lexicon};
use crate::draft::number::{self, Written};
use crate::draft::phrase;
use crate::draft::token::Token;
use crate::draft::trap;
use crate::draft::unit::{self, Unit};

/// A value, where its numbers end, and its unit with that one's end.
type Measured = (Value, usize, Option<(Unit, usize)>);

/// One number, a range, or a number out of another; where the numbers end, and the unit after them.
pub(super) fn of(tokens: &[Token], at: usize, first: Written, end: usize, lexicon: &Lexicon) -> Measured {
    // "3 nghìn 200 tỷ đồng", "12 nghìn 500 lượt khách".
    if let Some((length, 1_000)) = phrase::longest(tokens, end, lexicon.scales)
        && tokens.get(end + length).is_some_and(Token::is_number)
        && let Some((second, next)) = written(tokens, end + length, lexicon)
        && let Some(unit) = unit::at(tokens, next, lexicon)
        && let Some(sum) = first.and(second)
    {
        return (Value::One(sum), next, Some(unit));
    }
    let own = unit::at(tokens, end, lexicon);
    if let Some((unit, unit_end)) = &own {
        // "1 tỷ 856 triệu đồng".
        if let Some((second, next)) =
            written(tokens, *unit_end, lexicon).filter(|_| tokens.get(*unit_end).is_some_and(Token::is_number))
            && let Some((smaller, smaller_end)) = unit::at(tokens, next, lexicon)
            && unit.scale == smaller.scale.saturating_mul(1000)
            && smaller.scale > 1
            && let Some(sum) = first.and(second)
        {
            return (Value::One(sum), next, Some((smaller, smaller_end)));
        }
        // "7,5% đến 8%".
        if let Some((second, next)) = second_end(tokens, at, *unit_end, lexicon)
            && let Some((same, same_end)) = unit::at(tokens, next, lexicon)
            && same.label == unit.label
            && is_range(tokens, at, first, second, lexicon)
            && !tokens.get(*unit_end).is_some_and(|sign| sign.is("đến") || sign.is("tới") || sign.is("to"))
        {
            return (Value::Range(first, second), next, Some((same, same_end)));
        }
        return (Value::One(first), end, own);
    }
    if let Some(next) = out_of_all(tokens, end, lexicon) {
        return (Value::One(first), next, None);
    }
    if let Some((total, next)) = of_total(tokens, end, lexicon) {
        return (Value::OutOf(first, total), next, None);
    }
    if tokens.get(end).is_some_and(|sign| sign.is("/") && sign.is_glued)
        && let Some((second, next)) = written(tokens, end + 1, lexicon)
            .filter(|_| tokens.get(end + 1).is_some_and(|next| next.is_glued && next.is_number()))
    {
        // "10,6/10.000 dân": so many of so many, and no count of what was reached.
        let is_rate = matches!(second.mantissa, 100 | 1_000 | 10_000 | 100_000)
            && second.decimals == 0
            && first.float() * 2.0 < second.float()
            && tokens.get(next).is_some_and(|word| word.is("dân") || word.is("vạn") || word.is("trẻ"));
        if is_rate {
            return (Value::One(first), next + 1, None);
        }
        // "4,12/5 điểm": how good something is, of all that it could be.
        let is_score = first.decimals > 0
            && matches!(second.mantissa, 5 | 10 | 100)
            && tokens.get(next).is_some_and(|word| word.is("điểm"));
        if is_score {
            return (Value::One(first), next, unit::at(tokens, next, lexicon));
        }
        return (Value::OutOf(first, second), next, unit::at(tokens, next, lexicon));
    }
    if let Some((second, next)) =
        second_end(tokens, at, end, lexicon).filter(|(second, _)| is_range(tokens, at, first, *second, lexicon))
    {
        return (Value::Range(first, second), next, unit::at(tokens, next, lexicon));
    }
    // "62 (15%) miscellaneous requests": what is counted stands after its share.
    if let Some(past) = past_share(tokens, end) {
        return (Value::One(first), past, unit::at(tokens, past, lexicon));
    }
    (Value::One(first), end, None)
}

/// Past "(15%)", where what is counted follows it.
fn past_share(tokens: &[Token], end: usize) -> Option<usize> {
    let is = |at: usize, sign: &str| tokens.get(at).is_some_and(|token| token.is(sign));
    let length = if is(end + 2, "per") { 2 } else { 1 };
    let close = end + 2 + length;
    let is_share = is(end, "(")
        && tokens.get(end + 1).is_some_and(Token::is_number)
        && (["%", "percent"].iter().any(|word| is(end + 2, word)) || length == 2 && is(end + 3, "cent"))
        && is(close, ")");
    (is_share && tokens.get(close + 1).is_some_and(Token::is_word)).then_some(close + 1)
}

/// "67 out of 100": how good something is, of all that it could be; where the words end.
fn out_of_all(tokens: &[Token], end: usize, lexicon: &Lexicon) -> Option<usize> {
    let at = end + phrase::one_of(tokens, end, &["out of"])?;
    let is_all = tokens.get(at).is_some_and(|all| ["5", "10", "100"].contains(&all.word.as_str()));
    let ends = tokens.get(at + 1).is_none_or(|next| !next.is_word() && !next.is_number())
        || phrase::one_of(tokens, at + 1, lexicon.closers).is_some();
    (is_all && ends).then_some(at + 1)
}

/// "31 of the 44 indicators", "17 trong tổng số 21 chỉ tiêu".
fn of_total(tokens: &[Token], end: usize, lexicon: &Lexicon) -> Option<(Written, usize)> {
    let length = phrase::one_of(tokens, end, lexicon.out_of).map(|length| length + owner(tokens, end + length))?;
    let (total, next) = written(tokens, end + length, lexicon).filter(|(total, _)| {
        // "Five of the eleven packages".
        let is_in_words = phrase::at(tokens, end, "of the") == Some(length) && total.float() > 2.0;
        tokens.get(end + length).is_some_and(Token::is_number) || is_in_words
    })?;
    // "compared to the 1,300 of 2022": of a year.
    let is_year =
        tokens.get(end + length).and_then(trap::year).is_some() && !tokens.get(next).is_some_and(Token::is_word);
    // "126 of 137 points": things, where percentage points are none of so many.
    let counts = unit::at(tokens, next, lexicon)
        .is_none_or(|(unit, _)| matches!(unit.kind, unit::UnitKind::Count | unit::UnitKind::Points));
    (counts && !is_year).then_some((total, next))
}

/// "Of the 14 parks, 9 hold a Green Flag": the total that opens the sentence. Indicators are counted by `tally`.
pub(super) fn of_before(tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<Written> {
    let comma = at.checked_sub(1).filter(|before| tokens.get(*before).is_some_and(|sign| sign.is(",")))?;
    let next = tokens.get(at + 1).filter(|next| next.is_word() && !next.is_capital)?;
    let of = (comma.saturating_sub(8)..comma).rev().find(|at| tokens.get(*at).is_some_and(Token::is_number))?;
    let opens = phrase::ending(tokens, 0..of, &["of", "of the", "of its", "of our"]);
    let start = opens.filter(|start| tokens.get(*start).is_some_and(|token| token.is_capital))?;
    let words = tokens.get(of + 1..comma)?;
    let is_noun = !words.is_empty() && words.iter().all(Token::is_word);
    let is_indicator = (of + 1..comma).any(|at| phrase::one_of(tokens, at, lexicon.indicators).is_some());
    let says = unit::at(tokens, at + 1, lexicon).is_none() && !next.is("of") && start < of;
    let total = number::digits(&tokens.get(of)?.word, lexicon.language)?;
    // "Of 1,214 applications, 61 went to appeal": so few are no count of what was achieved.
    let some = number::digits(&tokens.get(at)?.word, lexicon.language).map_or(0.0, Written::float);
    (is_noun && !is_indicator && says && some * 2.0 >= total.float()).then_some(total)
}

/// "the county's" between "of" and the number.
fn owner(tokens: &[Token], at: usize) -> usize {
    let is_owner =
        |at: usize| tokens.get(at).is_some_and(|token| token.word.ends_with("'s") || token.word.ends_with("’s"));
    (1..=3).find(|length| is_owner(at + length - 1)).unwrap_or(0)
}

/// The number after a dash or "đến"; after "and", where "between" stands before the first.
fn second_end(tokens: &[Token], at: usize, end: usize, lexicon: &Lexicon) -> Option<(Written, usize)> {
    let is_between = at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|word| word.is("between"));
    let joins = |sign: &&Token| ["-", "–", "—", "đến", "tới", "to"].contains(&sign.word.as_str());
    let dash = tokens.get(end).filter(|sign| joins(sign) || is_between && sign.is("and"));
    dash.and_then(|_| tokens.get(end + 1).filter(|next| next.is_number()))
        .and_then(|_| written(tokens, end + 1, lexicon))
}

/// Before "from 61 to 67", verbs of change that are no cues by themselves.
#[rustfmt::skip]
const CHANGED: &[&str] = &[
    "went", "came", "grew", "sank", "slid", "up", "down", "improved", "moved", "edged", "dipped", "raised", "lifted", "shortened", "lowered",
    "doubled", "tripled", "quadrupled", "widened", "halved", "trimmed", "slashed", "extended", "changed", "shifted", "inched", "advanced",
    "recovered", "rebounded", "tumbled", "eased", "nudged", "cut", "crept", "swelled", "dwindled", "worsened", "deteriorated", "progressed", "bounced",
];

/// "were up slightly, from 203 to 211": the change is told a few words before what it was.
fn follows_change(tokens: &[Token], from: usize, lexicon: &Lexicon) -> bool {
    const WITHIN: usize = 4;
    let words = from.saturating_sub(WITHIN)..from;
    let is_change = |at: usize| {
        let is_cue =
            phrase::longest(tokens, at, lexicon.cues).is_some_and(|(_, cue)| matches!(cue, Cue::Rose | Cue::Fell));
        is_cue || tokens.get(at).is_some_and(|word| CHANGED.contains(&word.word.as_str()))
    };
    let is_number = |at: usize| tokens.get(at).is_some_and(|token| token.is_number() || token.is(".") || token.is(";"));
    words.clone().any(is_change) && !words.into_iter().any(is_number)
}

/// A dash between two numbers, no space beside it.
fn glued_dash(tokens: &[Token], at: usize) -> bool {
    let is_dash = tokens.get(at).is_some_and(|sign| sign.is_glued && (sign.is("-") || sign.is("–")));
    is_dash && tokens.get(at + 1).is_some_and(|next| next.is_glued && next.is_number())
}

/// Two ends of a range, and not "from what it was to what it is": that is told by a word of change before it.
fn is_range(tokens: &[Token], at: usize, low: Written, high: Written, lexicon: &Lexicon) -> bool {
    let from = phrase::longest_before(tokens, at, lexicon.cues).filter(|(_, cue)| *cue == Cue::From);
    let changes = from
        .and_then(|(start, _)| phrase::longest_before(tokens, start, lexicon.cues))
        .is_some_and(|(_, cue)| matches!(cue, Cue::Rose | Cue::Fell));
    // "improved from 61 to 67 per cent": a verb of change; "worked from 5 to 20 hours" is a span.
    let past = from
        .and_then(|(start, _)| start.checked_sub(1))
        .and_then(|at| tokens.get(at))
        .map_or("", |word| word.word.as_str());
    let is_english = lexicon.language == crate::words::Language::En;
    let changes = changes
        || is_english
            && (CHANGED.contains(&past) || from.is_some_and(|(from, _)| follows_change(tokens, from, lexicon)));
    // "giảm từ 5-10%": a dash that touches both numbers joins the ends of a range, whatever stands before it.
    let is_joined = (at + 1..at + 3).any(|dash| glued_dash(tokens, dash));
    let changes = changes && !is_joined;
    // "grew by 11,400 to 58,900".
    let by =
        phrase::longest_before(tokens, at, lexicon.cues).is_some_and(|(_, cue)| matches!(cue, Cue::Rose | Cue::Fell));
    let is_word = tokens.get(at + 1).is_some_and(Token::is_word);
    low.float() < high.float() && !changes && !(by && is_word)
}
