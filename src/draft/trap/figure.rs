//! Numbers that only look like traps, and ranks that do not: means, lengths of time that are measured, what an office handled.

use crate::draft::lexicon::{Cue, Lexicon, Trap};
use crate::draft::number;
use crate::draft::phrase;
use crate::draft::token::Token;
use crate::report::Comparator;

/// What is timed is named no further before.
const TIMED_WITHIN: usize = 18;

/// "74,8 tuổi", "tuổi thọ đạt 75 tuổi", "16,9 tiêu chí/xã", "1,9 ngày": no age, no standard's size and no date, but a mean; and
/// so many as "6.214 đồng chí" sit in no meeting.
pub(super) fn is_figure(tokens: &[Token], at: usize, trap: Trap, of_unit: usize, lexicon: &Lexicon) -> bool {
    let number = tokens.get(at).and_then(|token| number::digits(&token.word, lexicon.language));
    let has_decimals = number.is_some_and(|number| number.decimals > 0);
    let is_many = trap == Trap::Meeting && number.is_some_and(|number| number.float() >= 1000.0);
    // "nâng tổng số đảng viên lên 545 đồng chí": as many as there are.
    let is_total = trap == Trap::Meeting
        && ["lên", "lên đến", "tổng số", "hiện có"].iter().any(|word| phrase::before(tokens, at, word).is_some());
    // "tiếp nhận 112 ý kiến của cử tri", "giải quyết xong 97/112 kiến nghị": what an office handled.
    let is_many = is_many || is_total || trap == Trap::Meeting && is_handled(tokens, at);
    let is_mean = || (at.saturating_sub(8)..at).any(|at| phrase::one_of(tokens, at, lexicon.means).is_some());
    // "thời gian mất điện bình quân là 52 phút": a length of time that is measured.
    let is_measured = || {
        let words = at.saturating_sub(TIMED_WITHIN)..at;
        let from = words
            .clone()
            .rev()
            .find(|at| tokens.get(*at).is_some_and(|token| [".", ";"].contains(&token.word.as_str())));
        let is_long =
            (from.unwrap_or(words.start)..at).any(|at| phrase::one_of(tokens, at, lexicon.durations).is_some());
        let told = phrase::longest_before(tokens, at, lexicon.cues);
        is_long && told.is_some_and(|(_, cue)| !matches!(cue, Cue::Over(Comparator::AtMost | Comparator::AtLeast)))
    };
    match trap {
        Trap::Rank | Trap::Meeting => has_decimals || is_many || trap == Trap::Rank && is_mean(),
        Trap::Time => of_unit > 0 && (has_decimals || is_measured()),
        _ => false,
    }
}

/// A verb by which an office handles what it is asked stands before.
pub(super) fn is_handled(tokens: &[Token], at: usize) -> bool {
    const HANDLES: [&str; 8] =
        ["tiếp nhận", "giải quyết", "giải quyết xong", "giải quyết được", "xử lý", "xử lý xong", "trả lời", "tổng hợp"];
    phrase::ending(tokens, 0..at, &HANDLES).is_some()
}

/// "4/4 cơ quan đạt chuẩn": what was achieved by so many is a result, whoever they are.
pub(super) fn is_achieved(tokens: &[Token], at: usize, lexicon: &Lexicon) -> bool {
    let stops = |at: &usize| tokens.get(*at).is_none_or(|token| !token.is_word());
    let end = (at..at + 4).find(stops).unwrap_or(at + 4);
    (at..end).any(|at| phrase::longest(tokens, at, lexicon.outcomes).is_some())
}

/// "14th among the country's 63 localities": among how many something ranks.
pub(super) fn is_ranked(tokens: &[Token], at: usize) -> bool {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| words.contains(&token.word.as_str()));
    (at.saturating_sub(5)..at).any(|start| {
        is(start, &["among", "of", "out"])
            && (start + 1..at).all(|at| tokens.get(at).is_some_and(Token::is_word))
            && start.checked_sub(1).is_some_and(|before| is(before, &["th", "st", "nd", "rd"]))
    })
}
