//! Words for the time to come: "phấn đấu", "năm tới", a year after the report's.

use std::ops::Range;

use crate::draft::lexicon::{Lexicon, Topic};
use crate::draft::phrase;
use crate::draft::token::{Token, TokenKind};
use crate::draft::trap;
use crate::words::Language;

/// "phấn đấu", "năm tới", or a year after the report's.
pub(in crate::draft) fn ahead_at(tokens: &[Token], at: usize, year: Option<i32>, lexicon: &Lexicon) -> bool {
    if phrase::longest(tokens, at, lexicon.topics).is_some_and(|(_, topic)| topic == Topic::Ahead) {
        return true;
    }
    if begins_later_span(tokens, at, year) {
        return true;
    }
    // A council's or a congress's own name: "Đại hội lần thứ I, nhiệm kỳ 2025-2030".
    if phrase::before(tokens, at, "nhiệm kỳ").is_some() {
        return false;
    }
    // English years often run from April: the next calendar year may still be the report's, unless it begins a season.
    let is_season = tokens.get(at + 1).is_some_and(|sign| sign.is("/") || sign.is("-"))
        && tokens.get(at + 2).is_some_and(Token::is_number);
    let is_for = at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|token| token.is("for"));
    let grace = i32::from(lexicon.language == Language::En && !is_season && !is_for);
    let later = tokens.get(at).and_then(trap::year).zip(year).is_some_and(|(named, year)| named > year + grace);
    let is_month = at >= 3 && tokens.get(at - 3).is_some_and(|token| token.is("tháng"));
    let later = later && !is_month;
    // "carried forward to 2024/25": where the money went, and no plan.
    let is_moved = ["forward to", "forward into", "chuyển sang năm", "chuyển nguồn sang năm"]
        .iter()
        .any(|words| phrase::before(tokens, at, words).is_some());
    let later = later && !is_moved;
    // "31/01/2023" is a day, and no plan's year.
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    later && before.is_some_and(|before| !before.is("/") && !before.is("-") && !before.is("."))
}

/// "Nhiệm kỳ 2025-2030, xã phấn đấu", "Giai đoạn 2026 - 2030,": years to come that open what is said. Within a meeting's
/// name ("Đại hội lần thứ I, nhiệm kỳ 2025-2030") they open nothing.
fn begins_later_span(tokens: &[Token], at: usize, year: Option<i32>) -> bool {
    let named = |at: usize| tokens.get(at).and_then(trap::year);
    let is_dash = tokens.get(at + 1).is_some_and(|sign| ["-", "–", "đến"].contains(&sign.word.as_str()));
    let later =
        named(at).zip(named(at + 2)).zip(year).is_some_and(|((first, last), year)| first >= year && last > year);
    let span = ["nhiệm kỳ", "giai đoạn"].iter().find_map(|word| phrase::before(tokens, at, word));
    let opens = |start: usize| {
        start.checked_sub(1).and_then(|before| tokens.get(before)).is_none_or(|before| {
            before.kind == TokenKind::Break
                || [".", "trong", "vào", "cho", "của", "tiêu", "hướng", "đến", "ra"].contains(&before.word.as_str())
        })
    };
    is_dash && later && span.is_some_and(opens)
}

/// "The fiscal 2025 budget totals", "The annual work plan for 2024/25 foresees": an English sentence about the plan of a later year.
pub(super) fn is_of_later_plan(tokens: &[Token], sentence: Range<usize>, year: Option<i32>, lexicon: &Lexicon) -> bool {
    const PLANS: [&str; 7] =
        ["budget", "spending plan", "work plan", "business plan", "financial plan", "delivery plan", "action plan"];
    const BETWEEN: [&str; 9] =
        ["for", "fiscal", "fiscal year", "the", "financial year", "year", "fy", "of", "proposed"];
    let opens = sentence.start..sentence.end.min(sentence.start + PLAN_WITHIN);
    let past_season = |at: usize| {
        let is_season = tokens.get(at + 1).is_some_and(|sign| sign.is("/") || sign.is("-") || sign.is("–"))
            && tokens.get(at + 2).is_some_and(Token::is_number);
        if is_season { at + 3 } else { at + 1 }
    };
    let is_plan = |at: usize| {
        let named = tokens.get(at).and_then(trap::year).zip(year).is_some_and(|(named, year)| named > year);
        if !named {
            return false;
        }
        let after = past_season(at);
        let after = after + phrase::one_of(tokens, after, &["proposed", "adopted", "approved", "draft"]).unwrap_or(0);
        let mut before = at;
        while let Some(start) = phrase::ending(tokens, sentence.start..before, &BETWEEN) {
            before = start;
        }
        let is_named = before < at && phrase::ending(tokens, sentence.start..before, &PLANS).is_some();
        is_named || phrase::one_of(tokens, after, &PLANS).is_some()
    };
    lexicon.language == Language::En && opens.into_iter().any(is_plan)
}

/// A plan opens a sentence within so many words.
const PLAN_WITHIN: usize = 10;

/// "bằng 98,8% chỉ tiêu phấn đấu": the words behind a share only name the plan that it is of.
pub(super) fn is_plans_name(tokens: &[Token], sentence: usize, at: usize) -> bool {
    // "ký cam kết": a paper; "chuyển năm sau": where money went.
    const PAPERS: [&str; 8] = ["ký", "bản", "vốn", "giấy", "đã", "chuyển", "sang", "chuyển sang"];
    let named = phrase::one_of(tokens, at, &["cam kết", "năm sau", "năm tới"]);
    if named.is_some() && phrase::ending(tokens, sentence..at, &PAPERS).is_some() {
        return true;
    }
    let is_plan = phrase::before(tokens, at, "chỉ tiêu").is_some() || phrase::before(tokens, at, "mục tiêu").is_some();
    let words = at.saturating_sub(SHARE_WITHIN).max(sentence)..at;
    is_plan && words.into_iter().any(|at| tokens.get(at).is_some_and(|sign| sign.is("%")))
}

/// A share stands so near before the plan that it is of.
const SHARE_WITHIN: usize = 5;
