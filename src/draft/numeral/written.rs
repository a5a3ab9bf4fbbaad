//! Numbers that more than one token writes: groups of three behind spaces, a sign before.

use crate::draft::lexicon::{Cue, Lexicon};
use crate::draft::number::Written;
use crate::draft::phrase;
use crate::draft::token::Token;
use crate::draft::unit;

/// "1 234 tấn": groups of three behind plain spaces, where a unit follows; to be looked at, for it may be two numbers.
pub(super) fn spaced(tokens: &[Token], at: usize, lexicon: &Lexicon) -> Option<(Written, usize)> {
    let digits = |at: usize| {
        let token = tokens.get(at).filter(|token| token.is_number())?;
        token.word.bytes().all(|byte| byte.is_ascii_digit()).then_some(token)
    };
    // "0 68%": a decimal sign that was lost.
    if let (Some(_), Some(rest)) = (digits(at).filter(|zero| zero.is("0")), digits(at + 1))
        && tokens.get(at + 2).is_some_and(|sign| sign.is("%"))
        && rest.word.len() <= 2
    {
        let value = Written::whole(rest.word.parse().ok()?);
        return Some((Written { decimals: rest.word.len() as u32, is_odd: true, ..value }, at + 2));
    }
    let first = digits(at).filter(|first| first.word.len() <= 3 && !first.word.starts_with('0'))?;
    let (mut mantissa, mut end) = (first.word.parse::<u64>().ok()?, at + 1);
    while let Some(group) = digits(end).filter(|group| group.word.len() == 3 && end < at + 4) {
        let before = tokens.get(end - 1)?;
        if before.span.end + 1 != group.span.start {
            break;
        }
        mantissa = mantissa * 1000 + group.word.parse::<u64>().ok()?;
        end += 1;
    }
    let is_alone = at.checked_sub(1).and_then(|before| tokens.get(before)).is_none_or(|before| !before.is_number());
    let is_counted = end > at + 1
        && is_alone
        && unit::at(tokens, end, lexicon).is_some_and(|(unit, _)| unit.kind != unit::UnitKind::Percent);
    is_counted.then_some((Written { is_odd: true, ..Written::whole(mantissa) }, end))
}

/// "8½": a fraction as one sign, right behind a whole number.
pub(super) fn with_fraction(tokens: &[Token], end: usize, whole: Written) -> Option<(Written, usize)> {
    const SIGNS: [(&str, u64, u32); 3] = [("½", 5, 1), ("¼", 25, 2), ("¾", 75, 2)];
    let sign = tokens.get(end).filter(|sign| sign.is_glued)?;
    let (_, part, decimals) = SIGNS.iter().find(|(known, _, _)| sign.is(known))?;
    let mantissa = whole.mantissa.checked_mul(10u64.pow(*decimals))?.checked_add(*part)?;
    (whole.decimals == 0).then_some((Written { mantissa, decimals: *decimals, ..whole }, end + 1))
}

/// Where "âm" or a minus begins that makes the number a negative one: "âm 2,3%", "đạt -1,25%". A dash that parts two
/// numbers or begins an item is none.
pub(super) fn minus(tokens: &[Token], at: usize, end: usize, lexicon: &Lexicon) -> Option<(usize, bool)> {
    let start = at.checked_sub(1)?;
    let sign = tokens.get(start)?;
    if sign.is("âm") {
        let unit = unit::at(tokens, end, lexicon).map(|(unit, _)| unit.kind);
        let can_be =
            matches!(unit, Some(unit::UnitKind::Percent | unit::UnitKind::Points | unit::UnitKind::Money { .. }));
        return can_be.then_some((start, false));
    }
    // "minus 2.3%", "negative £0.4m".
    if sign.is("minus") || sign.is("negative") {
        return Some((start, false));
    }
    let before = start.checked_sub(1).and_then(|before| tokens.get(before));
    let unit = unit::at(tokens, end, lexicon).map(|(unit, _)| unit.kind);
    // "205 tỷ đồng (-2,5%)" tells of a change, "âm (-2,5%)" does not.
    let is_said = phrase::before(tokens, start, "âm (").is_some();
    let is_opened = before.is_some_and(|open| open.is("(")) && (is_said || unit != Some(unit::UnitKind::Percent));
    let is_apart = !sign.is_glued || is_opened;
    let is_dash = ["-", "−", "–"].contains(&sign.word.as_str()) && is_apart;
    let is_led = phrase::longest_before(tokens, start, lexicon.cues).is_some();
    (is_dash && tokens.get(at)?.is_glued && is_led).then_some((start, true))
}

/// "a variance of (£0.4m)": money in brackets where an amount is due, as accounts write what is below nothing.
pub(super) fn is_bracketed(tokens: &[Token], start: usize, end: usize, lexicon: &Lexicon) -> bool {
    let open = start.checked_sub(1).filter(|open| tokens.get(*open).is_some_and(|sign| sign.is("(")));
    let is_due = |open: usize| {
        phrase::longest_before(tokens, open, lexicon.cues)
            .is_some_and(|(_, cue)| matches!(cue, Cue::Reached | Cue::Has))
    };
    tokens.get(end).is_some_and(|sign| sign.is(")")) && open.is_some_and(is_due)
}
