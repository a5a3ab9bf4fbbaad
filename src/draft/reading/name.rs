//! What a figure is called: the words before it, after it, or those of the figure before.

use std::ops::Range;

use crate::draft::lexicon::{Cue, Lexicon};
use crate::draft::numeral::Mention;
use crate::draft::token::{Token, TokenKind};
use crate::draft::{phrase, reference, trap, unit};

/// A name after a number is no longer than this many tokens.
const AFTER: usize = 9;

/// What is said of things is no longer than this.
const SAID: usize = 12;

/// Verbs of whoever tells a figure: they are no part of its name.
const SAID_BY: [&str; 5] = ["said", "says", "told", "tells", "claimed"];

/// Whom it is told takes so many words.
const TOLD_WITHIN: usize = 4;

/// A piece without the words that a name never begins or ends with.
pub(super) fn clean(tokens: &[Token], piece: Range<usize>, lexicon: &Lexicon) -> Range<usize> {
    let mut start = piece.start;
    let mut end = piece.end;
    // "chỉ tiêu duy nhất chưa đạt là thu tiền sử dụng đất": what follows "là" is the name.
    let copula = (piece.clone()).rev().find(|at| tokens.get(*at).is_some_and(|token| token.is("là")) && at + 2 < end);
    start = copula.map_or(start, |at| at + 1);
    // "The report stated that the majority of measures": what is told begins after "that".
    let said_that = (start..end).rev().find(|at| phrase::one_of(tokens, *at, lexicon.told_that).is_some());
    start = said_that.map_or(start, |at| at + 2).min(end);
    // "He said the service had been", "told governors that attendance": the same, with the words between.
    let said = (start..end).rev().find(|at| phrase::one_of(tokens, *at, &SAID_BY).is_some()).map(|at| {
        let that =
            (at + 1..end.min(at + 1 + TOLD_WITHIN)).find(|at| tokens.get(*at).is_some_and(|token| token.is("that")));
        that.unwrap_or(at) + 1
    });
    start = said.filter(|_| lexicon.language == crate::words::Language::En).unwrap_or(start).min(end);
    // "It comes after the trust was bailed out when bosses projected": the last clause names.
    let clause = (start..end).rev().find(|at| phrase::one_of(tokens, *at, lexicon.clauses).is_some());
    start = clause.map_or(start, |at| at + 1).min(end);
    (start, end) = without_with(tokens, start..end, lexicon);
    while end > start {
        // "Disbursement, however,".
        let aside = phrase::ending(tokens, start..end - 1, lexicon.by_the_way);
        if let Some(at) = aside.filter(|at| *at > start && tokens.get(end - 1).is_some_and(|sign| sign.is(","))) {
            end = at - 1;
            continue;
        }
        if phrase::ending(tokens, start..end, lexicon.not_cues).is_some() {
            break;
        }
        let cue = phrase::longest_before(tokens, end, lexicon.cues).filter(|(at, cue)| {
            *at >= start
                && !matches!(cue, Cue::From | Cue::Equals | Cue::Over(_))
                && !is_rate(tokens, *at, *cue, lexicon)
        });
        let is_closing = tokens.get(end - 1).is_some_and(|token| token.is(")"))
            && tokens.get(start..end).is_some_and(|words| words.iter().any(|token| token.is("(")));
        let sign = !is_closing && tokens.get(end - 1).is_some_and(|token| token.kind == TokenKind::Sign);
        match cue {
            Some((at, _)) => end = at,
            None if sign
                || tokens.get(end - 1).is_some_and(|token| {
                    lexicon.qualifiers.contains(&token.word.as_str())
                        || ["và", "and", "cho", "không", "chưa", "not"].contains(&token.word.as_str())
                }) =>
            {
                end -= 1
            }
            None => break,
        }
    }
    while start < end {
        let Some(token) = tokens.get(start) else { break };
        let opener = phrase::one_of(tokens, start, lexicon.openers);
        let moment =
            phrase::one_of(tokens, start, lexicon.moments).filter(|length| ends_or_dated(tokens, start + length, end));
        // "giúp đỡ" is a verb of its own, though "giúp" opens.
        let verb = phrase::one_of(tokens, start, lexicon.verbs).unwrap_or(0);
        let actor = actor(tokens, start, end, lexicon);
        let opens = opener.into_iter().chain(moment).max().filter(|length| *length >= verb);
        if let Some(length) = opens.into_iter().chain(actor).max() {
            start += length;
        } else if token.is_number() || token.kind != TokenKind::Word {
            start += 1;
        } else {
            break;
        }
    }
    // "in new construction and performed 1,001": what was said of the figure before ends at "and".
    let joined = tokens.get(start..end).and_then(|words| match words {
        [.., and, verb] if and.is("and") && lexicon.verbs.contains(&verb.word.as_str()) => Some(end - 1),
        _ => None,
    });
    joined.unwrap_or(start.min(end))..end
}

/// "… được triển khai quyết liệt với diện tích giải phóng mặt bằng": what is measured stands after "với", unless that is
/// only "số thu".
fn without_with(tokens: &[Token], piece: Range<usize>, lexicon: &Lexicon) -> (usize, usize) {
    let with = (piece.start + 1..piece.end).rev().find(|at| tokens.get(*at).is_some_and(|token| token.is("với")));
    let Some(with) = with else { return (piece.start, piece.end) };
    // "tỷ lệ người dân hài lòng với dịch vụ y tế" is one name.
    if (piece.start..with).any(|at| phrase::one_of(tokens, at, lexicon.rates).is_some()) {
        return (piece.start, piece.end);
    }
    if piece.end - with >= 3 && !tokens.get(with + 1).is_some_and(|token| token.is("số")) {
        return (with + 1, piece.end);
    }
    let verb = (piece.start + 1..with)
        .find(|at| phrase::longest(tokens, *at, lexicon.cues).is_some_and(|(_, cue)| cue == Cue::Reached));
    (piece.start, verb.unwrap_or(with))
}

fn is_rate(tokens: &[Token], at: usize, cue: Cue, lexicon: &Lexicon) -> bool {
    matches!(cue, Cue::Rose | Cue::Fell) && phrase::ending(tokens, 0..at, lexicon.rates).is_some()
}

/// A moment is no name where a number or nothing follows: "tháng 12", "cả năm".
fn ends_or_dated(tokens: &[Token], at: usize, end: usize) -> bool {
    at >= end || tokens.get(at).is_some_and(|token| token.is_number() || token.kind == TokenKind::Sign)
}

/// Who acts, with its proper name: "xã Tân Lập đã".
fn actor(tokens: &[Token], start: usize, end: usize, lexicon: &Lexicon) -> Option<usize> {
    let length = phrase::one_of(tokens, start, lexicon.actors)?;
    let mut at = start + length;
    let named = at;
    while at < end && tokens.get(at).is_some_and(|token| token.is_capital) {
        at += 1;
    }
    let begins = tokens.get(start).is_some_and(|token| token.is_capital);
    let next = tokens.get(at).filter(|_| at < end);
    let acts = next.is_none_or(|next| {
        ["đã", "còn", "có", "vẫn", "cũng", "tiếp", "ước", "has", "had", "also"].contains(&next.word.as_str())
    });
    // "staff turnover", "police numbers": who acts is followed by what was done.
    let is_bare = length == 1
        && at == named
        && ["police", "staff", "crews"].iter().any(|who| tokens.get(start).is_some_and(|token| token.is(who)));
    if is_bare && !next.is_some_and(|next| is_done(&next.word)) {
        return None;
    }
    let is_compound = next.is_some_and(|next| {
        ["hội", "ủy", "lộ", "đoàn", "đội", "bộ", "phẩm", "tax", "homes"].contains(&next.word.as_str())
    });
    (length > 1 || at > named || acts || begins && !is_compound).then_some(at - start)
}

/// An English verb that tells what was done: "seized", "built".
pub(super) fn is_done(word: &str) -> bool {
    const IRREGULAR: [&str; 14] = [
        "made", "held", "gave", "took", "saw", "built", "ran", "won", "sold", "found", "taught", "dealt", "put", "sent",
    ];
    word.len() > 3 && word.ends_with("ed") || IRREGULAR.contains(&word)
}

/// The words after a number that name what is counted, up to where something else begins.
pub(super) fn after(tokens: &[Token], start: usize, end: usize, lexicon: &Lexicon) -> Range<usize> {
    if reference::at(tokens, start, end, lexicon).is_some() {
        return start..start;
    }
    let mut at = start;
    while at < end.min(start + AFTER) {
        let Some(token) = tokens.get(at) else { break };
        let is_sign = token.kind != TokenKind::Word
            && !(token.kind == TokenKind::Sign && token.is_glued && (token.is("-") || token.is("/")) && at > start)
            && !(token.is("&") && at > start)
            && !trap::is_line(tokens, at);
        // "mặt bằng" ends with a word that ends others.
        let is_compound = phrase::ending(tokens, start..at + 1, lexicon.not_cues).is_some();
        // "nights per trip", "miles of A-roads".
        let is_per = token.is("per") && at > start && tokens.get(at + 1).is_some_and(Token::is_word);
        let is_letter = token.is_capital && token.is("a") && at > start;
        // "48 fatal or serious collisions".
        let is_either = token.is("or") && at == start + 1;
        // "on-call firefighters": a word with a dash behind it is only the first half of one.
        let is_half = tokens.get(at + 1).is_some_and(|sign| sign.is("-") && sign.is_glued)
            && tokens.get(at + 2).is_some_and(|next| next.is_glued && next.is_word());
        let closes = !is_compound
            && !is_half
            && !is_per
            && !is_letter
            && !is_either
            && !is_of_the(tokens, start, at, lexicon)
            && phrase::one_of(tokens, at, lexicon.closers).is_some();
        if is_sign || closes || trap::year(token).is_some() {
            break;
        }
        at += 1;
    }
    // A dash that led nowhere.
    while at > start && tokens.get(at - 1).is_some_and(|token| token.kind == TokenKind::Sign) {
        at -= 1;
    }
    start..at
}

/// "71% of the council's homes were let": whose they are, where what is said of them follows.
fn is_of_the(tokens: &[Token], start: usize, at: usize, lexicon: &Lexicon) -> bool {
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.is(word));
    let is_said = |at: usize| phrase::one_of(tokens, at, lexicon.passive).is_some();
    at == start + 1
        && is(start, "of")
        && is(at, "the")
        && (at + 2..at + SAID).take_while(|at| tokens.get(*at).is_some_and(Token::is_word)).any(is_said)
}

/// The words after a number with what they are about: "homes completed in Yorkshire", "expenditure by overnight visitors".
/// What tells no more than when or against what is left out.
pub(super) fn with_purpose(tokens: &[Token], after: Range<usize>, end: usize, lexicon: &Lexicon) -> Range<usize> {
    let opens = phrase::one_of(tokens, after.end, lexicon.purposes).map(|length| after.end + length);
    let Some(start) = opens.filter(|_| !after.is_empty() && lexicon.language == crate::words::Language::En) else {
        return after;
    };
    let determiner =
        usize::from(tokens.get(start).is_some_and(|token| ["the", "a", "our"].contains(&token.word.as_str())));
    let what = self::after(tokens, start + determiner, end.min(start + AFTER), lexicon);
    let says_when = moment(tokens, what.clone(), lexicon)
        || reference::at(tokens, after.end, end, lexicon).is_some()
        || what.clone().any(|at| {
            phrase::one_of(tokens, at, lexicon.earlier).is_some()
                || phrase::one_of(tokens, at, lexicon.moments).is_some()
                || phrase::longest(tokens, at, lexicon.heads).is_some()
        });
    if what.is_empty() || says_when { after } else { after.start..what.end }
}

/// What is said of the things that a figure counts: "đạt chuẩn văn hóa" of "100% thôn", "screened for lead" of "69 children
/// were". Nothing where no such words follow.
pub(super) fn predicate(
    tokens: &[Token],
    start: usize,
    end: usize,
    mention: &Mention,
    lexicon: &Lexicon,
) -> Range<usize> {
    let is_share = mention.unit.as_ref().is_some_and(|unit| unit.kind == unit::UnitKind::Percent);
    let passive = phrase::one_of(tokens, start, lexicon.passive);
    let opens = is_share && phrase::one_of(tokens, start, lexicon.shared).is_some();
    // "100% cơ quan, đơn vị đạt": two kinds of things.
    let lists = is_share
        && tokens.get(start).is_some_and(|sign| sign.is(","))
        && (start + 2..start + 6)
            .take_while(|at| tokens.get(at - 1).is_some_and(Token::is_word))
            .any(|at| phrase::one_of(tokens, at, lexicon.shared).is_some());
    // "57 per cent of phone calls to the contact centre were answered".
    let later = (start + 1..start + 9)
        .take_while(|at| tokens.get(at - 1).is_some_and(|token| token.is_word() || token.is_glued_within()))
        .find_map(|at| Some(at + phrase::one_of(tokens, at, lexicon.passive)?))
        .filter(|_| is_share && phrase::one_of(tokens, start, lexicon.qualifies_things).is_some());
    let from = match passive.map(|length| start + length).or(later) {
        Some(at) => at,
        None if opens => start,
        None if lists => start + 1,
        None => return start..start,
    };
    let ends = |at: &usize| {
        let is_open = tokens.get(*at).is_none_or(|token| !token.is_word() && !token.is_glued_within());
        is_open || *at > from && phrase::one_of(tokens, *at, lexicon.said_ends).is_some()
    };
    let stop = (from..end.min(from + SAID)).find(ends).unwrap_or(end.min(from + SAID));
    // "answered within 20 seconds": the name ends before what leads to the number.
    let within = phrase::one_of(tokens, stop.saturating_sub(1), lexicon.qualifies_things).is_some() && stop > from + 1;
    let stop = if later.is_some() && within { stop - 1 } else { stop };
    // "đạt 102% kế hoạch" speaks of the next figure.
    let is_open = tokens.get(stop).is_some_and(|token| token.is_number()) && stop < from + 3;
    let compares = phrase::longest(tokens, from, lexicon.cues)
        .is_some_and(|(_, cue)| passive.is_some() && cue != Cue::Filler || matches!(cue, Cue::Rose | Cue::Fell));
    let says = stop > from && !is_open && !compares && reference::at(tokens, from, end, lexicon).is_none();
    let from = if lists { start } else { from };
    if says { from..stop } else { start..start }
}

/// Whether the words say nothing but when: "cả năm", "đến 30/11", "tính chung 12 tháng".
pub(super) fn moment(tokens: &[Token], piece: Range<usize>, lexicon: &Lexicon) -> bool {
    let mut at = piece.start;
    while at < piece.end {
        match phrase::one_of(tokens, at, lexicon.moments) {
            Some(length) => at += length,
            None if tokens.get(at).is_some_and(|token| !token.is_word()) => at += 1,
            None => return false,
        }
    }
    !piece.is_empty()
}
